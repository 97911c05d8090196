package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ta4j.core.BarSeries;

/** Changing what others read: the bars, their ta4j faces, columns and signals that were handed out. */
final class MutationLeaks {
  private MutationLeaks() {}

  static List<Leak> all() {
    return List.of(
        new Leak("writes to the arrays under the bars", Check.MUTATION, () -> (TradingStrategy) series -> {
          OwnedArrays.CLOSE[series.getEndIndex() / 2] += 0.0001;
          return TradeSignal.hold();
        }),
        refused("adds a price to a bar", series -> series.getLastBar().addPrice(series.numFactory().one())),
        refused("adds a trade to the series", series -> series.addTrade(series.numFactory().one(), series.numFactory().one())),
        refused("adds a bar to the series", series -> series.addBar(series.getLastBar(), true)),
        refused("sets a bar of getBarData", series -> series.getBarData().set(0, series.getLastBar())),
        refused("shortens the series", series -> series.setMaximumBarCount(10)),
        new Leak("writes to a column it handed out", Check.MUTATION, () -> (ColumnStrategy) columns -> {
          columns.column("shared", c -> {
            SHARED[0]++;
            return Column.wrap(SHARED);
          });
          return SignalColumn.builder(columns.bars().size()).build();
        }),
        new Leak("signals that change when read again", Check.MUTATION, () -> {
          AtomicInteger reads = new AtomicInteger();
          return (ColumnStrategy) columns -> {
            SignalColumn.Builder signals = SignalColumn.builder(columns.bars().size());
            IntStream.range(0, columns.bars().size()).forEach(t -> signals.set(t, 1));
            return signals.metadata(_ -> Map.of("read", reads.getAndIncrement())).build();
          };
        }));
  }

  private static final double[] SHARED = new double[OwnedArrays.BARS];

  /** Bars whose close array somebody else kept. */
  static final class OwnedArrays {
    static final int BARS = 120;
    static final double[] CLOSE = RandomBars.of(3, BARS).close().toArray();

    private OwnedArrays() {}

    static Bars bars() {
      Bars made = RandomBars.of(3, BARS);
      return Bars.wrap(made.instrument(), made.timeframe(), made.openTimes(), made.open().toArray(), made.high().toArray(),
          made.low().toArray(), CLOSE, made.volume().toArray());
    }
  }

  private interface Change {
    void to(BarSeries series);
  }

  private static Leak refused(String name, Change change) {
    return new Leak(name, Check.MUTATION, () -> (TradingStrategy) series -> {
      change.to(series);
      return TradeSignal.hold();
    });
  }
}
