package io.github.phidias.indicators;

import java.util.OptionalInt;

/**
 * A fair value gap: a range of prices that the market jumped over between the bars on either side of a middle bar.
 *
 * @param middle     index of the middle bar
 * @param confirm    index of the bar after it, at whose close the zone is known: {@code middle + 1}
 * @param direction  BULLISH (the market jumped up) or BEARISH
 * @param gapLow     lower end, price
 * @param gapHigh    upper end, price, above {@code gapLow}
 * @param size       {@code gapHigh - gapLow}, above zero
 * @param firstTouch first bar after {@code confirm} that came back to the near end; absent when none has
 * @param filled     first bar after {@code confirm} that crossed to the far end; absent when none has
 */
public record FvgZone(
    int middle, int confirm, FvgDirection direction, double gapLow, double gapHigh, double size,
    OptionalInt firstTouch, OptionalInt filled) {}
