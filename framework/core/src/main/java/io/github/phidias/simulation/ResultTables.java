package io.github.phidias.simulation;

import java.time.Instant;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Results as tablesaw tables; column names are those of the JSON. */
public final class ResultTables {
  private ResultTables() {}

  /** One row a closed trade. */
  public static Table trades(SimulationResult result) {
    List<Trade> trades = result.trades();
    IntColumn id = IntColumn.create("id");
    StringColumn side = StringColumn.create("side");
    IntColumn entryIndex = IntColumn.create("entry_index");
    InstantColumn entryTime = InstantColumn.create("entry_time");
    IntColumn exitIndex = IntColumn.create("exit_index");
    InstantColumn exitTime = InstantColumn.create("exit_time");
    StringColumn reason = StringColumn.create("exit_reason");
    for (Trade t : trades) {
      id.append(t.id());
      side.append(t.side().name());
      entryIndex.append(t.entryIndex());
      entryTime.append(Instant.ofEpochMilli(t.entryTime()));
      exitIndex.append(t.exitIndex());
      exitTime.append(Instant.ofEpochMilli(t.exitTime()));
      reason.append(t.exitReason().name());
    }
    return Table.create(
        "trades", id, side, entryIndex, entryTime, reals("entry_price", trades, Trade::entryPrice), exitIndex, exitTime,
        reals("exit_price", trades, Trade::exitPrice), reals("quantity", trades, Trade::quantity),
        reals("entry_commission", trades, Trade::entryCommission), reals("exit_commission", trades, Trade::exitCommission),
        reals("slippage_cost", trades, Trade::slippageCost), reals("gross_pnl", trades, Trade::grossPnl),
        reals("pnl", trades, Trade::pnl), reals("return_pct", trades, Trade::returnPct),
        IntColumn.create("bars_held", trades.stream().mapToInt(Trade::barsHeld).toArray()), reason);
  }

  private static DoubleColumn reals(String name, List<Trade> trades, java.util.function.ToDoubleFunction<Trade> field) {
    return DoubleColumn.create(name, trades.stream().mapToDouble(field).toArray());
  }

  /** One row a bar: {@code time} and {@code equity}. */
  public static Table equity(SimulationResult result) {
    InstantColumn time = InstantColumn.create("time");
    for (int i = 0; i < result.bars().size(); i++) {
      time.append(result.bars().openInstant(i));
    }
    return Table.create("equity", time, DoubleColumn.create("equity", result.equity().toArray()));
  }

  /** One row a figure: {@code metric} and {@code value}, missing where it is undefined. */
  public static Table metrics(SimulationResult result) {
    StringColumn name = StringColumn.create("metric");
    DoubleColumn value = DoubleColumn.create("value");
    ResultJson.metrics(result).properties().forEach(e -> {
      if (e.getValue().isNumber()) {
        name.append(e.getKey());
        value.append(e.getValue().doubleValue());
      } else if (e.getValue().isNull()) {
        name.append(e.getKey());
        value.appendMissing();
      }
    });
    return Table.create("metrics", name, value);
  }
}
