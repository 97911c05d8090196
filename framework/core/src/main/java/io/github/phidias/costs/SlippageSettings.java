package io.github.phidias.costs;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which slippage, and its values. A kind needs all of its values and takes no other: one that would not be read is refused.
 *
 * <table>
 * <caption>Fill price for a reference P; + when buying, - when selling</caption>
 * <tr><th>kind</th><th>fill price</th><th>values</th></tr>
 * <tr><td>NONE</td><td>P</td><td></td></tr>
 * <tr><td>FRACTION</td><td>P * (1 +- fraction)</td><td>fraction</td></tr>
 * <tr><td>TICKS</td><td>P +- ticks * tick_size</td><td>ticks, tick_size</td></tr>
 * <tr><td>SPREAD</td><td>P * (1 +- half_spread)</td><td>half_spread</td></tr>
 * <tr><td>ENTRY_SPREAD</td><td>entries P * (1 +- entry_spread), exits P</td><td>entry_spread</td></tr>
 * <tr><td>VOLATILITY</td><td>ATR: P +- multiple * ATR; STDEV: P * (1 +- multiple * s)</td><td>measure, multiple, bars</td></tr>
 * <tr><td>VOLUME_SHARE</td><td>P * (1 +- multiple * s * sqrt(quantity / V))</td><td>multiple, bars</td></tr>
 * </table>
 *
 * <p>ATR, s and V are over the last {@code bars} bars up to the one before the fill: the mean true range, the sample
 * standard deviation of returns, the mean volume of a bar. Where fewer bars came before, those there are; before any
 * value (ATR on bar 0, s on bars 0 to 2) the fill is at the reference.
 *
 * <p>VOLUME_SHARE is the square-root law of market impact (Grinold and Kahn, "Active Portfolio Management", 2nd edition,
 * chapter 16, from the risk of a dealer's inventory). Volatility and volume of one bar stand for those of a day: over T bars one
 * grows with sqrt(T), the other with T, so that T cancels. Almgren, Thum, Hauptmann and Li, "Direct Estimation of Equity
 * Market Impact" (Risk, July 2005), fit the power 3/5 instead of 1/2; a {@code multiple} near 1 is the usual order of
 * magnitude for both, and it should be fitted to fills of one's own.
 */
public record SlippageSettings(
    @Param(value = "FRACTION", description = "how market fills differ from their reference") SlippageKind kind,
    @Param(value = "null", min = 0, max = 0.1, belowMax = true, unit = "fraction of price", description = "lost on every market fill, for FRACTION") OptionalDouble fraction,
    @Param(value = "null", min = 0, unit = "ticks", description = "lost on every market fill, a whole number, for TICKS") OptionalDouble ticks,
    @Param(value = "null", min = 0, aboveMin = true, unit = "quote per base unit", description = "the step of prices, for TICKS") OptionalDouble tickSize,
    @Param(value = "null", min = 0, max = 0.1, belowMax = true, unit = "fraction of price", description = "half the distance of bid and ask, for SPREAD") OptionalDouble halfSpread,
    @Param(value = "null", min = 0, max = 0.1, belowMax = true, unit = "fraction of price", description = "lost on entries only, for ENTRY_SPREAD") OptionalDouble entrySpread,
    @Param(value = "NONE", description = "measure of movement, for VOLATILITY") VolatilityMeasure measure,
    @Param(value = "null", min = 0, description = "factor of the measure, for VOLATILITY and VOLUME_SHARE") OptionalDouble multiple,
    @Param(value = "null", min = 2, max = 1000, unit = "bars", description = "length of the window, a whole number, for VOLATILITY and VOLUME_SHARE") OptionalDouble bars) {

  /** The parameters: names, ranges, units. */
  public static final RecordDescriptor<SlippageSettings> DESCRIPTOR = RecordDescriptor.of(SlippageSettings.class);

  /** Checks ranges, and that the values are those of the kind; throws InputException BAD_PARAMETER with the name. */
  public SlippageSettings {
    DESCRIPTOR.require(kind, fraction, ticks, tickSize, halfSpread, entrySpread, measure, multiple, bars);
    boolean volatility = kind == SlippageKind.VOLATILITY;
    boolean window = volatility || kind == SlippageKind.VOLUME_SHARE;
    requireExactly(kind, kind == SlippageKind.FRACTION, "fraction", fraction);
    requireExactly(kind, kind == SlippageKind.TICKS, "ticks", ticks);
    requireExactly(kind, kind == SlippageKind.TICKS, "tick_size", tickSize);
    requireExactly(kind, kind == SlippageKind.SPREAD, "half_spread", halfSpread);
    requireExactly(kind, kind == SlippageKind.ENTRY_SPREAD, "entry_spread", entrySpread);
    CostRules.require(
        volatility != (measure == VolatilityMeasure.NONE), "measure", measure,
        volatility ? "kind VOLATILITY needs one; give ATR or STDEV" : "kind " + kind + " does not use it; leave it out");
    requireExactly(kind, window, "multiple", multiple);
    requireExactly(kind, window, "bars", bars);
    requireWhole("ticks", ticks);
    requireWhole("bars", bars);
  }

  private static void requireExactly(SlippageKind kind, boolean used, String field, OptionalDouble value) {
    CostRules.require(
        used == value.isPresent(), field, used ? "not given" : value.orElse(0),
        used ? "kind " + kind + " needs it" : "kind " + kind + " does not use it; leave it out, or set the kind that does");
  }

  private static void requireWhole(String field, OptionalDouble value) {
    value.ifPresent(v -> CostRules.require(v == Math.rint(v), field, v, "must be a whole number"));
  }

  /**
   * Settings of named values; what is not named is absent, {@code kind} is FRACTION.
   *
   * @throws io.github.phidias.errors.InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static SlippageSettings of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** No slippage. */
  public static SlippageSettings none() {
    return of(Map.of("kind", "NONE"));
  }

  /** A fraction of the price on every market fill. */
  public static SlippageSettings fraction(double fraction) {
    return of(Map.of("kind", "FRACTION", "fraction", fraction));
  }

  /** All values by snake_case name. */
  public Map<String, Object> values() {
    return DESCRIPTOR.values(this);
  }

  /**
   * The model over bars. Columns of volatility and volume are computed here, once, in time of bars times window.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER for VOLUME_SHARE on bars none of which has a volume
   */
  public SlippageModel bind(Bars data) {
    return bind(BarColumns.of(data));
  }

  /** As above; runs that share the columns share what is computed. */
  public SlippageModel bind(BarColumns data) {
    return switch (kind) {
      case NONE -> SlippageModel.none();
      case FRACTION -> SlippageModel.fraction(fraction.getAsDouble());
      case TICKS -> new TickSlippage(ticks.getAsDouble() * tickSize.getAsDouble());
      // The same arithmetic as a fraction; the name says where the number is from.
      case SPREAD -> SlippageModel.fraction(halfSpread.getAsDouble());
      case ENTRY_SPREAD -> new EntrySpread(entrySpread.getAsDouble());
      case VOLATILITY -> new VolatilitySlippage(measure, multiple.getAsDouble(), (int) bars.getAsDouble(), data);
      case VOLUME_SHARE -> new VolumeShareSlippage(multiple.getAsDouble(), (int) bars.getAsDouble(), data);
    };
  }
}
