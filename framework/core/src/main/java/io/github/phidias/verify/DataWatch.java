package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Keeps what the bars and the columns of the first run were, and finds the first value that is another. */
final class DataWatch {
  private static final String[] NAMES = {"open", "high", "low", "close", "volume"};

  private final Bars bars;
  private final String hash;
  private final long[] times;
  private final double[][] values;
  private final List<double[]> computed = new ArrayList<>();
  private final Ledger ledger;
  private boolean changed;
  private Map<Object, List<Column>> handedOut = Map.of();

  /** To be made before anything runs. */
  DataWatch(Bars bars, Ledger ledger) {
    this.bars = bars;
    this.hash = bars.contentHash();
    this.times = bars.openTimes();
    this.values = columns(bars);
    this.ledger = ledger;
  }

  /** Keeps what the columns hold that a run has computed. */
  void keep(Map<Object, List<Column>> columns) {
    handedOut = columns;
    handedOut.values().forEach(group -> group.forEach(column -> computed.add(column.toArray())));
  }

  private static double[][] columns(Bars bars) {
    return new double[][] {
      bars.open().toArray(), bars.high().toArray(), bars.low().toArray(), bars.close().toArray(), bars.volume().toArray()
    };
  }

  String hash() {
    return hash;
  }

  /** Compares the bars with what they were before anything ran; {@code during} is what has just run. */
  void look(String during) {
    ledger.compared(Check.MUTATION, 1);
    if (changed || bars.contentHash().equals(hash)) {
      return;
    }
    changed = true;
    double[][] now = columns(bars);
    for (int i = 0; i < times.length; i++) {
      if (bars.openTime(i) != times[i]) {
        differs(i, "time " + times[i], "time " + bars.openTime(i), during);
        return;
      }
      for (int c = 0; c < NAMES.length; c++) {
        if (Double.compare(values[c][i], now[c][i]) != 0) {
          differs(i, NAMES[c] + " " + values[c][i], NAMES[c] + " " + now[c][i], during);
          return;
        }
      }
    }
  }

  private void differs(int index, String expected, String seen, String during) {
    ledger.differs(
        Check.MUTATION, "bars", bars::openTime, index, expected, seen, "the strategy changed the bars while " + during);
  }

  /** Compares the columns of the first run with what they held then. */
  void lookAtColumns() {
    int at = 0;
    for (Map.Entry<Object, List<Column>> each : handedOut.entrySet()) {
      for (Column column : each.getValue()) {
        double[] then = computed.get(at++);
        double[] now = column.toArray();
        ledger.compared(Check.MUTATION, now.length);
        int differs = Arrays.mismatch(then, now);
        if (differs >= 0) {
          ledger.differs(Check.MUTATION, "columns", bars::openTime, Math.min(differs, bars.size() - 1),
              each.getKey() + " " + then[differs], each.getKey() + " " + now[differs],
              "a column changed after it was handed out; Column.wrap takes an array over, which nobody may write to afterwards");
        }
      }
    }
  }
}
