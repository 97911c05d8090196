package io.github.phidias.simulation;

import java.util.StringJoiner;

/** Results as CSV: full precision, a dot as the decimal mark, times in UTC epoch milliseconds. */
public final class ResultCsv {
  static final String TRADE =
      "id,side,entry_index,entry_time,entry_price,exit_index,exit_time,exit_price,quantity,entry_commission,"
          + "exit_commission,slippage_cost,gross_pnl,pnl,return_pct,bars_held,exit_reason";

  private ResultCsv() {}

  /** One line a closed trade, after a header with the names of the JSON. */
  public static String trades(SimulationResult result) {
    StringBuilder out = new StringBuilder(TRADE).append('\n');
    for (Trade t : result.trades()) {
      out.append(trade(t)).append('\n');
    }
    return out.toString();
  }

  static String trade(Trade t) {
    StringJoiner line = new StringJoiner(",");
    for (Object field : new Object[] {
      t.id(), t.side(), t.entryIndex(), t.entryTime(), t.entryPrice(), t.exitIndex(), t.exitTime(), t.exitPrice(),
      t.quantity(), t.entryCommission(), t.exitCommission(), t.slippageCost(), t.grossPnl(), t.pnl(), t.returnPct(),
      t.barsHeld(), t.exitReason()
    }) {
      line.add(field.toString());
    }
    return line.toString();
  }

  /** {@code time,equity}, one line a bar. */
  public static String equity(SimulationResult result) {
    StringBuilder out = new StringBuilder("time,equity\n");
    for (int i = 0; i < result.bars().size(); i++) {
      out.append(result.bars().openTime(i)).append(',').append(result.equity().get(i)).append('\n');
    }
    return out.toString();
  }
}
