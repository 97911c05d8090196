/**
 * Reading golden files: numbers from an independent source that ours must meet.
 *
 * <p>Start at {@link io.github.phidias.golden.GoldenReader}: it finds the files of a kind, refuses keys that its reader
 * does not know, runs a check for each case and prints how many ran. Every kind stands in {@link
 * io.github.phidias.golden.GoldenKinds} with the module that reads it. The package travels in the test-jar.
 */
package io.github.phidias.golden;
