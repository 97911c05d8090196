package io.github.phidias.strategies;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.List;
import org.ta4j.core.BarSeries;

/**
 * Grid trading. The range of the closes of the last {@code rangeLength} bars is cut into {@code levels} steps of equal height.
 * Each step that the price lies under the top holds {@code maxWeight / levels} of equity: nothing at the top, {@code maxWeight}
 * at the bottom. The price's place is {@code u = levels * (high - close) / (high - low)}, in the middle when the range is
 * empty. The number of steps held starts at floor(u), grows to floor(u) when u is a whole step or more above it, and shrinks to
 * ceil(u) when u is a whole step or more below it: what was bought on one rung is sold one rung higher, and a price that
 * trembles around a rung trades nothing. TARGET at the first number and at each change of it, HOLD else; a target that could
 * not be traded is not repeated. Metadata: {@code rung}, the number of steps held.
 */
@StrategyName(
    value = "grid_trading",
    belief = "Inside a range every swing of one rung pays its height less costs, whichever way the price goes next. Fails when "
        + "the range breaks: below it the grid is fully invested in what falls, above it there is nothing left to sell; rungs "
        + "must be higher than twice the costs of a trade.")
public record GridTrading(
    @Param(value = "200", min = 2, max = 100_000, unit = "bars", description = "Bars whose closes span the range")
        int rangeLength,
    @Param(value = "10", min = 1, max = 1000, unit = "steps", description = "Steps in the range") int levels,
    @Param(value = "1", min = 0, aboveMin = true, max = 1, unit = "fraction", description = "Part of equity held at the bottom")
        double maxWeight)
    implements TradingStrategy {
  private static final Band ALWAYS = new Band(0, 0);

  public GridTrading {
    RecordDescriptor.of(GridTrading.class).require(rangeLength, levels, maxWeight);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    int index = series.getEndIndex();
    if (series.getBarCount() < rangeLength) {
      return TradeSignal.hold(TradeSignal.WARMUP);
    }
    ColumnIndicator rungs = Indicators.of(series).of(new Rung(rangeLength, levels));
    double rung = rungs.value(index);
    boolean changed = index == series.getBeginIndex() || rung != rungs.value(index - 1);
    return changed
        ? TradeSignal.target(maxWeight * rung / levels, ALWAYS).withMetadata("rung", (int) rung)
        : TradeSignal.hold();
  }

  /** The number of steps held, 0 at the top of the range to {@code levels} at its bottom. */
  private record Rung(int length, int levels) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      Column close = columns.price(PriceSource.CLOSE);
      Column high = Extremes.highest(close, length);
      Column low = Extremes.lowest(close, length);
      double[] out = new double[close.length()];
      Arrays.fill(out, 0, Math.min(out.length, length - 1), Double.NaN);
      double rung = Double.NaN;
      for (int t = length - 1; t < out.length; t++) {
        double range = high.get(t) - low.get(t);
        double place = range > 0 ? levels * (high.get(t) - close.get(t)) / range : levels / 2.0;
        // Not place >= rung + 1: the first number, not known yet, is set here too.
        if (!(place < rung + 1)) {
          rung = Math.floor(place);
        } else if (place <= rung - 1) {
          rung = Math.ceil(place);
        }
        out[t] = rung;
      }
      return List.of(Column.wrap(out));
    }
  }
}
