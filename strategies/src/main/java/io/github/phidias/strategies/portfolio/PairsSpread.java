package io.github.phidias.strategies.portfolio;

import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TargetWeights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/**
 * Trading a pair by the z-score of its spread (Evan Gatev, William Goetzmann, Geert Rouwenhorst, "Pairs Trading", 2006; hedge
 * ratio by regression as in Robert Engle and Clive Granger, "Co-Integration and Error Correction", 1987). With two
 * instruments, a and b by name, over the last {@code lookback} instants at which bars of both closed: ln a = alpha + beta ln b by
 * least squares, and z is the latest residual over the residuals' standard deviation (n - 2).
 *
 * <p>While nothing is held: sells a and buys b where {@code z >= entry}, buys a and sells b where {@code z <= -entry}, each leg
 * in the proportion 1 to beta of worth, {@code exposure} of equity together. While held: closes both where z has come back to
 * {@code exit} or has gone beyond {@code stop}. Nothing is opened beyond the stop, with beta not above zero, or where the
 * residuals are all zero. Short selling must be allowed in the simulator.
 */
@StrategyName(
    value = "pairs_spread",
    belief = "Two instruments of one trade keep together, and when they part, the gap closes. Fails when they have parted for a "
        + "reason: the gap then widens without end, and the past correlation that chose the pair was luck. Half of the pairs "
        + "that look good in one period do not in the next.")
public record PairsSpread(
    @Param(value = "60", min = 10, max = 100_000, unit = "bars", description = "Common bars of regression and deviation") int lookback,
    @Param(value = "2", min = 0, aboveMin = true, max = 20, unit = "deviations", description = "Spread that opens") double entry,
    @Param(value = "0.5", min = 0, max = 20, unit = "deviations", description = "Spread that closes, under entry") double exit,
    @Param(value = "4", min = 0, aboveMin = true, max = 100, unit = "deviations", description = "Spread that gives up, over entry") double stop,
    @Param(value = "0.9", min = 0, aboveMin = true, max = 2, unit = "fraction of equity", description = "Worth of both legs together") double exposure)
    implements PortfolioStrategy {

  public PairsSpread {
    RecordDescriptor.of(PairsSpread.class).require(lookback, entry, exit, stop, exposure);
    if (!(exit < entry)) {
      throw InputException.badParameter("exit", exit, "must be under entry %s".formatted(entry));
    }
    if (!(stop > entry)) {
      throw InputException.badParameter("stop", stop, "must be over entry %s".formatted(entry));
    }
  }

  @Override
  public int leastInstruments() {
    return 2;
  }

  @Override
  public int mostInstruments() {
    return 2;
  }

  /** @throws InputException BAD_PARAMETER with any other number of instruments than two */
  @Override
  public TargetWeights run(PortfolioView view) {
    List<Instrument> instruments = view.instruments();
    requireInstruments("pairs_spread", "view", instruments.size());
    Instrument a = instruments.get(0);
    Instrument b = instruments.get(1);
    if (!view.isFresh(a) || !view.isFresh(b)) {
      return TargetWeights.unchanged();
    }
    double[] x = new double[lookback];
    double[] y = new double[lookback];
    if (!common(view.series(a), view.series(b), y, x)) {
      return TargetWeights.unchanged();
    }
    Spread spread = Spread.of(y, x);
    double held = view.quantity(a);
    if (held != 0) {
      boolean over = held < 0 ? spread.z() <= exit : spread.z() >= -exit;
      return over || Math.abs(spread.z()) >= stop || Double.isNaN(spread.z()) ? weights(a, 0, b, 0) : TargetWeights.unchanged();
    }
    double size = Math.abs(spread.z());
    if (!(size >= entry && size < stop && spread.beta() > 0)) {
      return TargetWeights.unchanged();
    }
    double first = -Math.signum(spread.z()) * exposure / (1 + spread.beta());
    return weights(a, first, b, -first * spread.beta());
  }

  private static TargetWeights weights(Instrument a, double first, Instrument b, double second) {
    Map<Instrument, Double> weights = new LinkedHashMap<>();
    weights.put(a, first);
    weights.put(b, second);
    return TargetWeights.of(weights);
  }

  /** The logarithms of the last closes at common ends of bars, oldest first; false when there are too few. */
  private static boolean common(BarSeries a, BarSeries b, double[] ofA, double[] ofB) {
    ColumnIndicator closesOfA = Indicators.of(a).price(PriceSource.CLOSE);
    ColumnIndicator closesOfB = Indicators.of(b).price(PriceSource.CLOSE);
    int i = a.getEndIndex();
    int j = b.getEndIndex();
    int left = ofA.length;
    while (left > 0 && i >= a.getBeginIndex() && j >= b.getBeginIndex()) {
      int order = a.getBar(i).getEndTime().compareTo(b.getBar(j).getEndTime());
      if (order == 0) {
        left--;
        ofA[left] = StrictMath.log(closesOfA.value(i--));
        ofB[left] = StrictMath.log(closesOfB.value(j--));
      } else if (order > 0) {
        i--;
      } else {
        j--;
      }
    }
    return left == 0;
  }

  /**
   * A regression line and where the last point lies beside it.
   *
   * @param beta slope, NaN when all x are equal
   * @param z    last residual in standard deviations of the residuals, NaN when they are all zero
   */
  record Spread(double beta, double z) {
    static Spread of(double[] y, double[] x) {
      int n = y.length;
      double meanX = mean(x);
      double meanY = mean(y);
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (int i = 0; i < n; i++) {
        double dx = x[i] - meanX;
        double dy = y[i] - meanY;
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
      }
      double beta = xx > 0 ? xy / xx : Double.NaN;
      double residuals = yy - beta * xy;
      double last = y[n - 1] - meanY - beta * (x[n - 1] - meanX);
      // What is left of perfectly explained prices is rounding, not spread.
      return new Spread(beta, residuals > 1e-12 * yy ? last / Math.sqrt(residuals / (n - 2)) : Double.NaN);
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }
  }
}
