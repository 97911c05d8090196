package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why signals and orders led to nothing: for each reason how often, and the first bars.
 *
 * @param rows the most frequent first; empty when every signal led to an order
 */
public record Explanation(List<Row> rows) {
  public Explanation {
    rows = List.copyOf(rows);
  }

  /**
   * One reason.
   *
   * @param code    name of a {@link Gate} or {@link Reason}
   * @param meaning what it means
   * @param count   how many signals or orders it stopped, cut or carried over
   * @param first   the first bars where it did, at most three
   */
  public record Row(String code, String meaning, int count, List<At> first) {
    public Row {
      first = List.copyOf(first);
    }
  }

  /** A bar: index and open time, UTC epoch milliseconds. */
  public record At(int index, long time) {}

  static Explanation of(RunRecord record, Bars bars) {
    List<Row> rows = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      add(rows, gate.name(), gate.meaning(), record.count(gate), record.firstBars(gate), bars);
    }
    for (Reason reason : Reason.values()) {
      add(rows, reason.name(), reason.meaning(), record.count(reason), record.firstBars(reason), bars);
    }
    rows.sort(Comparator.comparingInt(Row::count).reversed());
    return new Explanation(rows);
  }

  private static void add(List<Row> rows, String code, String meaning, int count, int[] first, Bars bars) {
    if (count > 0) {
      List<At> at = new ArrayList<>();
      for (int index : first) {
        at.add(new At(index, bars.openTime(index)));
      }
      rows.add(new Row(code, meaning, count, at));
    }
  }
}
