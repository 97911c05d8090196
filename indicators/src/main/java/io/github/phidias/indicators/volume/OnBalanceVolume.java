package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RunningTotal;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * On-balance volume (Joseph Granville, "New Key to Stock Market Profits", 1963): the total of the volumes of rising closes
 * less those of falling ones. In units of volume, from the first bar on. Libraries differ by a constant, the start.
 *
 * @param start  what the line starts from
 * @param source whose changes give the sign
 */
@IndicatorName(
    value = "obv",
    formula = "Total of sign(close - close before) * volume, from the first volume (TA-Lib) or from 0 (Granville 1963).",
    talib = "OBV", tradingView = "ta.obv")
public record OnBalanceVolume(
    @Param(value = "first_volume", description = "Value at the first bar") Start start,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** The value at the first bar. */
  public enum Start {
    /** The first bar's volume (TA-Lib). */
    FIRST_VOLUME("first_volume"),
    /** Zero (Tulip Indicators, TradingView). */
    ZERO("zero");

    private final String text;

    Start(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Of closes, from the first volume. */
  public OnBalanceVolume() {
    this(Start.FIRST_VOLUME, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column volume = columns.bars().volume();
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      double first = start == Start.ZERO ? 0 : volume.get(from);
      RunningTotal total = new RunningTotal(first);
      out[from] = first;
      double before = in.get(from);
      for (int i = from + 1; i < to; i++) {
        double now = in.get(i);
        double change = now - before;
        // The sign is copied, not asked for: it is as good as a coin's fall.
        out[i] = total.add(change == 0 ? 0 : Math.copySign(volume.get(i), change));
        before = now;
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}
