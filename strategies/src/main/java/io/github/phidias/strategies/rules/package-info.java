/**
 * A strategy written as expressions over indicators.
 *
 * <p>Start at {@link io.github.phidias.strategies.rules.Rules}. An expression is cut into tokens, parsed to a syntax tree with
 * positions, typed to an {@link io.github.phidias.strategies.rules.Expression} of numbers and conditions, and computed column by
 * column. What a user writes names indicators of the registry and nothing else: no class, no method and no file can be reached.
 */
package io.github.phidias.strategies.rules;
