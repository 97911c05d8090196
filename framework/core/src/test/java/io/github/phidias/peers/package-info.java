/** Runs of other engines beside ours, in one process. Start at {@code Ta4jAgreementTest}. */
package io.github.phidias.peers;
