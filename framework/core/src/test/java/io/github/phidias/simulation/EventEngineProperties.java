package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.accounts.CorporateAction;
import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.accounts.InstrumentRules;
import io.github.phidias.accounts.Ledger;
import io.github.phidias.bars.Bars;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderState;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The event path under random orders, signals, settings and events, held against the books and the rules of orders. */
class EventEngineProperties {
  private static final int BARS = 120;

  /** One random run, with the books kept beside it. */
  private static final class Run {
    final Bars bars;
    final RandomTrader trader;
    final Ledger ledger = new Ledger();
    final SimulationResult result;
    final double scale;
    final boolean splits;

    Run(long seed) {
      RandomRuns runs = new RandomRuns(seed);
      Random random = new Random(~seed);
      bars = runs.bars(BARS);
      Map<String, Object> values = settings(runs, random);
      SimulatorSettings settings = SimulatorSettings.of(values);
      scale = settings.initialCapital();
      String name = bars.instrument().toString();
      ledger.declare(name, bars.instrument(), settings.instrument().orElse(InstrumentRules.NONE));
      splits = random.nextInt(4) == 0;
      SimulationInputs inputs = SimulationInputs.none().withJournal(event -> {
        ledger.book(event);
        balanced();
      });
      inputs = random.nextInt(3) == 0
          ? inputs.withFunding(FundingRates.every(8, 0.0003, bars.openTime(0), bars.openTime(BARS - 1))) : inputs;
      inputs = splits ? inputs.withActions(actions(random)) : inputs;
      trader = new RandomTrader(seed, random.nextBoolean(), (bar, portfolio) -> {
        close(ledger.position(name), portfolio.quantity(), () -> "position at bar " + bar);
        close(ledger.cash("USD"), portfolio.cash(), () -> "cash at bar " + bar);
        close(ledger.equity("USD"), portfolio.equity(), () -> "equity at bar " + bar);
      });
      result = new Simulator(settings).with(inputs).run(trader, bars);
    }

    private CorporateActions actions(Random random) {
      long third = bars.openTime(BARS / 3);
      long half = bars.openTime(BARS / 2);
      CorporateAction last = random.nextBoolean()
          ? new CorporateAction(bars.openTime(100), CorporateAction.Kind.DELISTING, Double.NaN, "taken over")
          : new CorporateAction(bars.openTime(100), CorporateAction.Kind.SPLIT, 0.5, "");
      return CorporateActions.of(List.of(
          new CorporateAction(third, CorporateAction.Kind.SPLIT, 2, ""),
          new CorporateAction(half, CorporateAction.Kind.DIVIDEND, 0.5, ""), last));
    }

    /** Every unit's balances sum to exactly zero. */
    private void balanced() {
      Map<String, BigDecimal> sums = new LinkedHashMap<>();
      ledger.balances().forEach((account, balance) -> sums.merge(account.unit(), balance, BigDecimal::add));
      sums.forEach((unit, sum) -> assertEquals(0, sum.signum(), unit));
    }

    void close(BigDecimal exact, double seen, Supplier<String> what) {
      assertEquals(exact.doubleValue(), seen, 1e-9 * Math.max(scale, Math.abs(seen)), what);
    }
  }

  private static Map<String, Object> settings(RandomRuns runs, Random random) {
    Map<String, Object> v = new LinkedHashMap<>(runs.settings().values());
    v.put("initial_capital", 500.0 + random.nextInt(3000));
    v.put("close_at_end", true);
    v.put("fill", pick(random, "NEXT_OPEN", "SAME_CLOSE", "NEXT_TYPICAL"));
    v.put("intrabar", pick(random, "PESSIMISTIC", "OPTIMISTIC", "OHLC_PATH", "NEARER_EXTREME", "RANDOM"));
    v.put("latency_bars", random.nextInt(3) == 0 ? random.nextInt(3) : 0);
    v.put("volume_share", random.nextBoolean() ? (Object) 0.05 : null);
    v.put("max_entries", 1 + random.nextInt(4));
    v.put("limit_order_bars", 1 + random.nextInt(4));
    v.put("trailing_stop", v.get("stop_loss_pct") != null && random.nextBoolean());
    v.put("trailing_reference", pick(random, "PATH", "FINISHED_BARS"));
    v.put("cooldown_bars", random.nextInt(4) == 0 ? 3 : 0);
    if (random.nextInt(3) == 0) {
      v.put("lot_step", null);
      v.put("instrument", Map.of(
          "tick_size", 0.5, "lot_step", 0.25, "min_quantity", 0.5, "min_notional", 20.0, "max_quantity", 50.0));
      v.put("limit_through_ticks", random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      v.put("margin", Map.of("leverage", 1.0, "maintenance_tiers", "0:0.3", "liquidation_fee", 0.01));
    }
    v.put("borrow", random.nextInt(3) == 0 ? Map.of("annual_rate", 0.5) : null);
    v.put("interest", random.nextInt(3) == 0 ? Map.of("cash_rate", 0.1, "borrowed_rate", 0.3) : null);
    return v;
  }

  private static String pick(Random random, String... names) {
    return names[random.nextInt(names.length)];
  }

  @Property(tries = 1000)
  void theBooksAgreeWithTheAccountAfterEveryBar(@ForAll long seed) {
    Run run = new Run(seed);
    SimulationResult result = run.result;
    double pnl = result.trades().stream().mapToDouble(Trade::pnl).sum();
    double gross = result.trades().stream().mapToDouble(Trade::grossPnl).sum();
    double held = run.ledger.funding("USD").add(run.ledger.interest("USD")).add(run.ledger.dividends("USD")).doubleValue();

    run.close(run.ledger.realised("USD"), gross, () -> "realised");
    run.close(run.ledger.fees("USD"), result.metrics().totalCommission(), () -> "fees");
    run.close(run.ledger.equity("USD"), result.metrics().finalEquity(), () -> "equity");
    assertEquals(0, result.openQuantity());
    assertEquals(run.scale + pnl + held, result.metrics().finalEquity(), 1e-9 * run.scale);
    if (!run.splits) {
      double closed = result.trades().stream().mapToDouble(Trade::quantity).sum();
      assertEquals(run.trader.traded, 2 * closed, 1e-9 * Math.max(1, closed));
      assertEquals(0, run.trader.bought, 1e-9 * Math.max(1, closed));
    }
    assertTrue(result.trades().stream().allMatch(t -> t.quantity() > 0));
  }

  @Property(tries = 100)
  void aSecondRunGivesTheSameBytes(@ForAll long seed) {
    Run run = new Run(seed);
    Run again = new Run(seed);

    assertEquals(ResultJson.text(run.result), ResultJson.text(again.result));
    assertEquals(List.copyOf(run.trader.seen.values()), List.copyOf(again.trader.seen.values()));
  }

  @Test
  void everyEndOfAnOrderOccurs() {
    long[] count = new long[OrderState.values().length];
    for (long seed = 0; seed < 40; seed++) {
      for (Order order : new Run(seed).trader.seen.values()) {
        count[order.state().ordinal()]++;
      }
    }
    for (OrderState state : List.of(OrderState.FILLED, OrderState.CANCELLED, OrderState.REJECTED, OrderState.EXPIRED)) {
      assertTrue(count[state.ordinal()] > 0, state.toString());
    }
  }
}
