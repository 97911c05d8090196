package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import java.util.function.IntConsumer;

/**
 * Asks a strategy for its signal at every bar, on the moving view, before anything is traded. Right for strategies that see
 * nothing of the account: what they say cannot depend on what was filled.
 */
final class SignalRecorder {
  private final TradingStrategy strategy;
  private final String name;
  private final SeriesCursor cursor;
  private final Instrument instrument;
  private final int bars;

  SignalRecorder(TradingStrategy strategy, String name, BarColumns columns) {
    this.strategy = strategy;
    this.name = name;
    this.cursor = new SeriesCursor(columns, name);
    this.instrument = columns.bars().instrument();
    this.bars = columns.bars().size();
  }

  /** The signals; null as soon as one says more than the fast path can honour. */
  SignalColumn record(IntConsumer progress) {
    SignalColumn.Builder signals = SignalColumn.builder(bars);
    double[] distances = null;
    double common = Double.NaN;
    SeriesView view = cursor.moving();
    int told = StrategyCalls.toldMask(progress);
    for (int t = 0; t < bars; t++) {
      if ((t & told) == 0) {
        progress.accept(t);
      }
      cursor.moveTo(t);
      TradeSignal signal;
      try {
        signal = strategy.run(view);
      } catch (Throwable e) {
        throw StrategyCalls.failure(name, t, e);
      }
      if (StrategyCalls.require(signal, name, t).action() != Action.HOLD) {
        if (!StrategyCalls.isPlain(signal)) {
          return null;
        }
        StrategyCalls.requireOwnInstrument(signal, name, t, instrument);
        if (Double.isNaN(common)) {
          // Most strategies ask for one size: then no column of sizes is needed.
          common = signal.positionSize();
          signals.positionSize(common);
        }
        byte code = signal.action() == Action.BUY ? SignalColumn.BUY : SignalColumn.SELL;
        if (signal.positionSize() == common) {
          signals.set(t, code, signal.confidence());
        } else {
          signals.set(t, code, signal.confidence(), signal.positionSize());
        }
        if (signal.stopDistance().isPresent()) {
          distances = distances == null ? StrategyCalls.undefined(bars) : distances;
          distances[t] = signal.stopDistance().getAsDouble();
        }
      }
    }
    if (distances != null) {
      signals.stopDistance(Column.wrap(distances));
    }
    return signals.build();
  }
}
