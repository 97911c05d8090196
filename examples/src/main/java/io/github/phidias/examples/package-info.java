/** Runnable mains, each one idea; the build runs them all. Start at {@link io.github.phidias.examples.BuyTheDip}. */
package io.github.phidias.examples;
