/**
 * Configuration documents: reading them strictly, checking them against a schema, and turning them into values.
 *
 * <p>Start at {@link io.github.phidias.config.BacktestConfiguration}. A document is YAML or JSON. Nothing in it is
 * coerced, ignored or guessed: a word that readers of YAML disagree about is refused with its file, line, column and
 * path, and so is every key that nobody would read. This package knows no bar file and no network; a data set is only
 * a name here, and a file only a path.
 */
package io.github.phidias.config;
