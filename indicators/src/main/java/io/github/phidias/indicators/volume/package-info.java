/**
 * Indicators of traded amounts, alone or with prices.
 *
 * <p>Start at {@link io.github.phidias.indicators.volume.SessionVwap} for prices weighted by volume, at {@link
 * io.github.phidias.indicators.volume.VolumeProfile} for where in a range was traded, and at {@link
 * io.github.phidias.indicators.volume.OnBalanceVolume} for the lines that add volume up from the first bar on. A line that
 * adds up depends on where the data begins: compare its changes, not its values. Volume may be zero; each indicator says what
 * stands for a quotient that then has no value.
 */
package io.github.phidias.indicators.volume;
