package io.github.phidias.strategies.harvesting;

import io.github.phidias.orders.Fill;
import java.util.ArrayList;
import java.util.List;

/**
 * Every bar and every fill of a run, for those who judge it afterwards; bars that were caught up with are among them. For one
 * thread.
 */
public final class HarvestLog {
  /**
   * A bar.
   *
   * @param view  what was known before any fill of it
   * @param base  base units after the fills of the bar
   * @param quote quote currency after the fills of the bar
   */
  public record Row(HarvestView view, double base, double quote) {
    /** Quote currency at the close, after the fills of the bar. */
    public double equity() {
      return base * view.price() + quote;
    }

    /** Share of equity in base at the close, after the fills of the bar. */
    public double weight() {
      return base * view.price() / equity();
    }
  }

  /**
   * The state that a fill left.
   *
   * @param tradedPrice price of the order so far, quote currency
   * @param breakEven   price at which what is held breaks even
   * @param counters    of both sides
   */
  public record State(double tradedPrice, double breakEven, ScaleCounters counters) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<State> states = new ArrayList<>();

  /** An empty log. */
  public HarvestLog() {}

  void looked(HarvestView view) {
    rows.add(new Row(view, view.base(), view.quote()));
  }

  void filled(Fill fill, HarvestState after) {
    fills.add(fill);
    states.add(new State(after.tradedPrice, after.breakEven, after.counters));
    // A fill of a later bar is in the balances that its decision sees.
    if (!rows.isEmpty() && rows.getLast().view().openTime() == fill.time()) {
      Row row = rows.removeLast();
      double paid = fill.quantity() * fill.price() + fill.commission();
      rows.add(new Row(row.view(), row.base() + fill.quantity(), row.quote() - paid));
    }
  }

  /** The bars from the first decided one on. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The state after each fill. */
  public List<State> states() {
    return List.copyOf(states);
  }

  /** All fills. */
  public List<Fill> fills() {
    return List.copyOf(fills);
  }
}
