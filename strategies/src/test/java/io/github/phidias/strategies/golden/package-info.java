/** Golden vectors that need strategies. */
package io.github.phidias.strategies.golden;
