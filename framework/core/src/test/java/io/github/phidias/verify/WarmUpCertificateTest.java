package io.github.phidias.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.errors.InputException;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

class WarmUpCertificateTest {
  private static final Bars BARS = RandomBars.of(23, 1_200);

  private static WarmUpCertificate of(Function<BarColumns, Column> column, double tolerance) {
    return WarmUpCertificate.ofColumn("column", column, BARS, new VerifySettings(2_000, 0, 5, tolerance));
  }

  private static Column ema(BarColumns columns, double weight) {
    double[] values = columns.bars().close().toArray();
    for (int t = 1; t < values.length; t++) {
      values[t] = values[t - 1] + weight * (values[t] - values[t - 1]);
    }
    return Column.wrap(values);
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "40"})
  void ofADelayIsItsLength(int length) {
    assertEquals(OptionalInt.of(length), of(columns -> {
      double[] values = new double[columns.bars().size()];
      for (int t = 0; t < values.length; t++) {
        values[t] = t < length ? Double.NaN : columns.bars().close().get(t - length);
      }
      return Column.wrap(values);
    }, 0).bars());
  }

  @Test
  void ofTheBarsThemselvesIsZero() {
    assertEquals(OptionalInt.of(0), of(columns -> columns.bars().close(), 0).bars());
  }

  /** The weight of the start after k bars is (1 - a)^k; below the tolerance it is gone. */
  @Test
  void ofAnExponentialAverageIsWhereItsStartHasDecayed() {
    int bars = of(columns -> ema(columns, 0.2), 1e-9).bars().orElseThrow();
    double decayed = Math.log(1e-9) / Math.log(0.8);
    assertTrue(bars > 0.7 * decayed && bars < 1.1 * decayed, bars + " and " + decayed);
    assertTrue(of(columns -> ema(columns, 0.2), 1e-4).bars().orElseThrow() < bars / 2 + 5);
  }

  @Test
  void ofARunningTotalNeverSettles() {
    WarmUpCertificate total = of(columns -> {
      double[] values = columns.bars().volume().toArray();
      for (int t = 1; t < values.length; t++) {
        values[t] += values[t - 1];
      }
      return Column.wrap(values);
    }, 1e-9);
    assertEquals(OptionalInt.empty(), total.bars());
    assertTrue(total.text().contains("still depend"), total.text());
  }

  @Test
  void ofTa4jIndicatorsShowsWhatTheyStateThemselves() {
    WarmUpCertificate mean = WarmUpCertificate.ofIndicator(
        "sma", series -> new SMAIndicator(new ClosePriceIndicator(series), 10), BARS, VerifySettings.DEFAULTS);
    WarmUpCertificate exponential = WarmUpCertificate.ofIndicator(
        "ema", series -> new EMAIndicator(new ClosePriceIndicator(series), 10), BARS, VerifySettings.DEFAULTS);
    assertEquals(OptionalInt.of(9), mean.bars());
    assertEquals(OptionalInt.of(9), mean.stated());
    assertTrue(exponential.bars().orElseThrow() > 3 * exponential.stated().orElseThrow(), exponential.text());
  }

  @Test
  void refusesTooFewBars() {
    assertThrows(InputException.class,
        () -> WarmUpCertificate.ofColumn("x", c -> c.bars().close(), BARS.slice(0, 19), VerifySettings.DEFAULTS));
  }
}
