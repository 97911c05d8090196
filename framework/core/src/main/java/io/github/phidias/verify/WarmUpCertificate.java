package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * How many bars something leans on where the bars start, measured: it is computed from later and later starts, and
 * after {@code bars} bars it equals, within the tolerance, what it is over all bars, from each of the starts and at
 * every bar that was looked at. A measurement on these bars, not a proof for others.
 *
 * <p>Two values are the same when they differ by no more than {@code tolerance} times the largest of both and of the
 * mean size of the whole column, or when both are undefined. Of signals the action must be equal and every number
 * within the tolerance; reason and metadata do not count, as they may hold bar numbers.
 *
 * @param of        what was measured
 * @param bars      bars after which the start does not matter; empty when it still matters too near to the last bar to tell
 * @param worst     the same as seen, even when it does not settle
 * @param stated    what the thing itself says its warm-up is; empty when it says nothing
 * @param starts    number of later starts, at least one
 * @param compared  values compared
 * @param tolerance relative difference
 */
public record WarmUpCertificate(
    String of, OptionalInt bars, int worst, OptionalInt stated, int starts, long compared, double tolerance) {
  /** Fewer bars than this show nothing. */
  static final int LEAST_BARS = 20;

  public WarmUpCertificate {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(bars, "bars");
    Objects.requireNonNull(stated, "stated");
  }

  /**
   * The certificate of a column.
   *
   * @throws io.github.phidias.errors.InputException TOO_FEW_BARS with fewer than 20 bars
   */
  public static WarmUpCertificate ofColumn(
      String name, Function<? super BarColumns, Column> column, Bars bars, VerifySettings settings) {
    return Settling.measure(name, bars, settings, part -> column.apply(BarColumns.of(part)), OptionalInt.empty());
  }

  /**
   * The certificate of a ta4j indicator; {@code make} builds it anew on a series. Its own count of unstable bars is what it
   * states.
   *
   * @throws io.github.phidias.errors.InputException TOO_FEW_BARS with fewer than 20 bars
   */
  public static WarmUpCertificate ofIndicator(
      String name, Function<? super BarSeries, ? extends Indicator<Num>> make, Bars bars, VerifySettings settings) {
    int stated = make.apply(BarConversions.toSeries(bars)).getCountOfUnstableBars();
    return Settling.measure(name, bars, settings, part -> values(make, part), OptionalInt.of(stated));
  }

  private static Column values(Function<? super BarSeries, ? extends Indicator<Num>> make, Bars part) {
    Indicator<Num> indicator = make.apply(BarConversions.toSeries(part));
    double[] values = new double[part.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = indicator.getValue(i).doubleValue();
    }
    return Column.wrap(values);
  }

  /** The certificate as a sentence. */
  public String text() {
    String settled = bars.isPresent()
        ? "%s independent of the start after %d bars".formatted(of, bars.getAsInt())
        : "%s still depend on the start after %d bars".formatted(of, worst);
    String own = stated.isPresent() ? "; stated: " + stated.getAsInt() : "";
    return settled + " (checked on %d starts, %d values%s)".formatted(starts, compared, own);
  }
}
