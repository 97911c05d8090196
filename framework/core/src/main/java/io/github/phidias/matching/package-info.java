/**
 * What fills inside a bar: the decision table of {@code framework/docs/intrabar.md} as code, for the simulator and for
 * paper trading.
 *
 * <p>Start at {@link io.github.phidias.matching.OrderMatcher}; {@link io.github.phidias.matching.IntrabarPolicy} names the ways in
 * which the order of prices inside a bar may be assumed.
 */
package io.github.phidias.matching;
