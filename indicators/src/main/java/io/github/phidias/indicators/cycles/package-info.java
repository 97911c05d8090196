/**
 * The dominant cycle of prices after John Ehlers, "Rocket Science for Traders" (2001), as TA-Lib computes it. Start at {@link
 * io.github.phidias.indicators.cycles.CyclePeriod}. All of them lean on their start for long: read the first hundred bars as
 * unstable.
 */
package io.github.phidias.indicators.cycles;
