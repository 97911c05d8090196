package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import java.util.ArrayList;
import java.util.List;

/**
 * An instant at which a strategy over several instruments was asked, all that it could see, and what it answered.
 *
 * @param time       UTC epoch milliseconds
 * @param known      last bar that has closed by then, by instrument; -1 for none
 * @param fresh      whether that bar closed just then, by instrument
 * @param quantities base units held before the answer, by instrument
 * @param cash       quote currency in hand before the answer
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Moment(long time, int[] known, boolean[] fresh, double[] quantities, double cash, Answer answer) {
  /** The bars as far as they have closed by then. */
  List<Bars> cut(List<Bars> bars) {
    List<Bars> out = new ArrayList<>();
    for (int slot = 0; slot < known.length; slot++) {
      out.add(bars.get(slot).slice(0, known[slot] + 1));
    }
    return out;
  }
}
