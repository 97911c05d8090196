package io.github.phidias.simulation;

import static io.github.phidias.orders.OrderSide.BUY;
import static io.github.phidias.orders.OrderSide.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.matching.FillHandler;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.matching.OrderMatcher;
import io.github.phidias.matching.TrailingReference;
import io.github.phidias.matching.WorkingOrder;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.golden.Scripted;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.Trail;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What the event path allocates while nothing happens. */
class EventPathAllocationTest {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static double perBar(IntConsumer run) {
    return (least(run, 200_000) - least(run, 20_000)) / 180_000.0;
  }

  private static long least(IntConsumer run, int bars) {
    run.accept(bars);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      run.accept(bars);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void aMatcherWithABracketATrailAndAnEntryAllocatesNothingPerBar() {
    FillHandler nobody = new FillHandler() {
      @Override
      public Outcome reached(WorkingOrder order, double price, boolean market) {
        throw new AssertionError("order " + order.id + " was reached");
      }

      @Override
      public void dropped(WorkingOrder order, Drop why) {}

      @Override
      public int direction() {
        return 1;
      }
    };
    OrderMatcher matcher = new OrderMatcher(IntrabarPolicy.PESSIMISTIC, TrailingReference.PATH, 0, 0);
    matcher.add(WorkingOrder.stop(1, -1, 50));
    matcher.add(WorkingOrder.limit(2, -1, 200));
    matcher.add(WorkingOrder.trailing(3, -1, Trail.price(60), 100));
    matcher.add(WorkingOrder.of(4, OrderRequest.limit(BUY, 1, 40)));
    matcher.add(WorkingOrder.of(5, OrderRequest.stop(SELL, 1, 45)));
    assertEquals(0, perBar(bars -> {
      for (int t = 0; t < bars; t++) {
        matcher.begin();
        matcher.open(t, 100, nobody);
        matcher.during(t, t, 100, 103, 97, 101, nobody);
        matcher.close(t, 103, 97, 101, nobody);
      }
    }), 0.01);
  }

  @Test
  void theEventPathWithABracketOpenAllocatesTheEquityAndNothingElsePerBar() {
    Simulator simulator = new Simulator(SimulatorSettings.of(Map.of(
        "intrabar", "OPTIMISTIC", "stop_loss_pct", 0.9, "take_profit_pct", 10_000.0, "close_at_end", false)));
    assertEquals(8.0, perBar(bars -> {
      Prepared prepared = PREPARED.get(bars);
      SimulationResult result = simulator.run(prepared.strategy, prepared.columns);
      assertTrue(result.eventPathBecause().isPresent() && result.openQuantity() > 0);
    }), 0.1);
  }

  private record Prepared(BarColumns columns, ColumnStrategy strategy) {
    static Prepared of(int bars) {
      Bars flat = DeskRun.bars(
          java.util.stream.IntStream.range(0, bars).mapToObj(_ -> "100 103 97 101 5").toArray(String[]::new));
      BarColumns columns = BarColumns.of(flat);
      SignalColumn signals = Scripted.of("HB" + "H".repeat(bars - 2)).signals(columns);
      return new Prepared(columns, _ -> signals);
    }
  }

  private static final Map<Integer, Prepared> PREPARED = Map.of(20_000, Prepared.of(20_000), 200_000, Prepared.of(200_000));
}
