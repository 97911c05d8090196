package io.github.phidias.simulation;

import static io.github.phidias.orders.OrderSide.BUY;
import static io.github.phidias.orders.OrderSide.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.accounts.CorporateAction;
import io.github.phidias.accounts.CorporateAction.Kind;
import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.Trail;
import io.github.phidias.signals.TradeSignal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Liquidation, holding costs and corporate actions, each against a sum done by hand. */
class UpkeepTest {
  private static final String FLAT = "100 100 100 100 1000";

  private static DeskRun held(double quantity) {
    return new DeskRun().at(0, d -> d.submit(OrderRequest.market(quantity > 0 ? BUY : SELL, Math.abs(quantity))));
  }

  private static CorporateActions actions(CorporateAction... list) {
    return CorporateActions.of(List.of(list));
  }

  @Test
  void aShortIsLiquidatedWhereItsEquityMeetsMaintenanceAndFee() {
    Map<String, Object> margin =
        Map.of("mode", "MARGIN", "leverage", 1.0, "maintenance_tiers", "0:0.25", "liquidation_fee", 0.01);
    DeskRun run = held(-100).with("margin", margin);
    SimulationResult result = run.over(FLAT, FLAT, "100 170 100 150", FLAT);
    // 20000 - 100 p = 0.26 * 100 p at p = 20000 / 126.
    double p = 20_000 / 126.0;
    assertEquals(p, run.fills.get(1).price(), 1e-9);
    assertEquals(ExitReason.LIQUIDATION, result.trades().getFirst().exitReason());
    assertEquals(100 * (100 - p) - 100 * p * 0.01, result.trades().getFirst().pnl(), 1e-9);
    assertEquals(10_000 + result.trades().getFirst().pnl(), result.metrics().finalEquity(), 1e-9);
    assertEquals(100 * p * 0.01, result.metrics().totalCommission(), 1e-9);
  }

  @Test
  void aGapBeyondTheLiquidationPriceFillsAtTheOpen() {
    Map<String, Object> margin = Map.of("mode", "MARGIN", "leverage", 1.0, "maintenance_tiers", "0:0.25");
    DeskRun run = held(-100).with("margin", margin);
    run.over(FLAT, FLAT, "180 190 180 185", FLAT);
    assertEquals("1: -100 at 100, 2: 100 at 180", run.fills());
  }

  @Test
  void aStopInFrontOfTheLiquidationComesFirst() {
    Map<String, Object> margin = Map.of("mode", "MARGIN", "leverage", 1.0, "maintenance_tiers", "0:0.25");
    DeskRun run = new DeskRun()
        .at(0, d -> d.bracket(OrderRequest.market(SELL, 100), OrderRequest.stop(BUY, OrderRequest.SIZED, 120)))
        .with("margin", margin);
    run.over(FLAT, FLAT, "100 190 100 150", FLAT);
    assertEquals("1: -100 at 100, 2: 100 at 120", run.fills());
  }

  @Test
  void fundingIsPaidByLongsAtTheOpenForWhatIsCarriedIntoTheBar() {
    DeskRun run = held(10);
    long[] times = {DeskRun.time(1), DeskRun.time(2), DeskRun.time(3)};
    run.inputs = run.inputs.withFunding(FundingRates.of(times, new double[] {0.5, 0.001, -0.002}));
    SimulationResult result = run.over(FLAT, FLAT, "110 110 110 110", "120 120 120 120");
    // Nothing is held at the open of bar 1; then 10 * 110 * 0.001 is paid and 10 * 120 * 0.002 received.
    assertEquals(10_000 + 200 - 1.1 + 2.4, result.metrics().finalEquity(), 1e-9);
  }

  @Test
  void fundingInsideABarIsOfThePositionAtItsClose() {
    DeskRun run = held(-10);
    run.inputs = run.inputs.withFunding(FundingRates.of(new long[] {DeskRun.time(1) + 1}, new double[] {0.01}));
    SimulationResult result = run.over(FLAT, "100 105 100 105", "105 105 105 105");
    assertEquals(10_000 - 50 + 10 * 105 * 0.01, result.metrics().finalEquity(), 1e-9);
  }

  @Test
  void shortsPayToBorrowByTheTime() {
    DeskRun run = held(-10).with("borrow", Map.of("annual_rate", 0.365));
    SimulationResult result = run.over(FLAT, FLAT, FLAT, FLAT);
    // 0.1 percent of 1000 a day; from the open of bar 1 to just before that of bar 4.
    assertEquals(10_000 - 3 / 24.0, result.metrics().finalEquity(), 1e-6);
    assertEquals(10_000, held(10).with("borrow", Map.of("annual_rate", 0.365)).over(FLAT, FLAT, FLAT).metrics().finalEquity());
  }

  @Test
  void interestIsReceivedOnCash() {
    DeskRun run = held(50).with("interest", Map.of("cash_rate", 0.365));
    SimulationResult result = run.over(FLAT, FLAT, FLAT, FLAT);
    // 5000 in cash from the end of bar 1; the balance at a settlement is taken for the hour before it.
    double hour = 0.001 / 24;
    double cash = 5000 * (1 + hour) * (1 + hour) * (1 + hour);
    assertEquals(5000 + cash, result.metrics().finalEquity(), 1e-9);
  }

  @Test
  void aSplitChangesNoMoneyAndScalesEveryWaitingPrice() {
    DeskRun run = new DeskRun().at(0, d -> {
      d.bracket(OrderRequest.market(BUY, 10), OrderRequest.limit(SELL, OrderRequest.SIZED, 120));
      d.submit(OrderRequest.limit(BUY, 4, 90));
      d.bracket(OrderRequest.market(BUY, 2), OrderRequest.trailingStop(SELL, OrderRequest.SIZED, Trail.price(8)));
    });
    run.inputs = run.inputs.withActions(actions(new CorporateAction(DeskRun.time(2), Kind.SPLIT, 2, "")));
    SimulationResult result = run.over(FLAT, FLAT, "50 51 49 50", "50 50 45 46", "50 60 50 60");
    assertEquals("1: 10 at 100, 1: 2 at 100, 3: -4 at 47, 3: 8 at 45, 4: -20 at 60", sorted(run.fills()));
    assertEquals(8, run.order(2).filled());
    assertEquals(45, run.order(2).request().limitPrice().getAsDouble());
    assertEquals(10_000 + 200 - 4 * 3 + 8 * 15, result.metrics().finalEquity());
  }

  private static String sorted(String fills) {
    return String.join(", ", java.util.stream.Stream.of(fills.split(", ")).sorted(
        java.util.Comparator.comparing((String f) -> f.charAt(0)).thenComparing(f -> f.contains("-4") ? 0 : 1)).toList());
  }

  @Test
  void whatIsPaidAtTheOpenOfASplitIsOfTheUnitsAfterIt() {
    DeskRun run = held(-10);
    run.inputs = run.inputs
        .withActions(actions(new CorporateAction(DeskRun.time(2), Kind.SPLIT, 2, "")))
        .withFunding(FundingRates.of(new long[] {DeskRun.time(2)}, new double[] {0.001}));
    SimulationResult result = run.over(FLAT, FLAT, "50 50 50 50");
    assertEquals(10_000 + 20 * 50 * 0.001, result.metrics().finalEquity(), 1e-9);
  }

  @Test
  void aSplitScalesASignalThatWaitsForTheOpen() {
    DeskRun run = new DeskRun().signal(0, TradeSignal.buy(1, 0.5).withLimit(96).withStop(80).withTarget(104))
        .with("sizing", "FIXED").with("fixed_quantity", 10.0);
    run.inputs = run.inputs.withActions(actions(new CorporateAction(DeskRun.time(1), Kind.SPLIT, 2, "")));
    run.over(FLAT, "50 51 47 49", "49 53 49 50");
    assertEquals("1: 10 at 48, 2: -10 at 52", run.fills());
  }

  @Test
  void aDividendIsPaidToLongsAndByShorts() {
    for (int side : new int[] {1, -1}) {
      DeskRun run = held(10 * side);
      run.inputs = run.inputs.withActions(actions(new CorporateAction(DeskRun.time(2), Kind.DIVIDEND, 3, "")));
      SimulationResult result = run.over(FLAT, FLAT, "97 97 97 97");
      assertEquals(10_000, result.metrics().finalEquity(), 1e-9);
      assertEquals(10_000 - 1000 * side + 30 * side, run.cash.get(2), 1e-9);
    }
  }

  @Test
  void aDelistingClosesAtTheLastPriceAndEndsAllOrdersAndEntries() {
    DeskRun run = held(10).at(1, d -> d.submit(OrderRequest.limit(BUY, 1, 50))).at(2, d -> d.submit(OrderRequest.market(BUY, 1)));
    run.inputs = run.inputs.withActions(actions(new CorporateAction(DeskRun.time(2), Kind.DELISTING, Double.NaN, "merged")));
    SimulationResult result = run.over(FLAT, "100 105 100 104", "10 10 10 10", "10 10 10 10");
    assertEquals("1: 10 at 100, 2: -10 at 104", run.fills());
    assertEquals(ExitReason.DELISTED, result.trades().getFirst().exitReason());
    assertEquals("SUBMITTED OPEN EXPIRED", run.states(2));
    assertEquals("SUBMITTED REJECTED", run.states(3));
    assertEquals(1, result.reasons().get(Reason.ACCOUNT_STOPPED));
    assertEquals(10_040, result.metrics().finalEquity());
  }

  @Test
  void anInverseContractIsWorthOneOverThePrice() {
    Map<String, Object> rules = Map.of("contract", "INVERSE", "contract_size", 100.0);
    DeskRun run = held(1).with("instrument", rules).with("initial_capital", 1000.0);
    SimulationResult result = run.over(FLAT, FLAT, "125 125 125 125");
    // 100 / 100 - 100 / 125 in base currency.
    assertEquals(1000.2, result.metrics().finalEquity(), 1e-12);
    assertTrue(result.openQuantity() == 1);
  }
}
