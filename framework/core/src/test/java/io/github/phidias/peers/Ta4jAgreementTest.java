package io.github.phidias.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.simulation.ExitReason;
import io.github.phidias.simulation.FillPoint;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.simulation.Trade;
import io.github.phidias.strategy.Ta4jStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Position;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.CostModel;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeExecutionModel;
import org.ta4j.core.backtest.TradeOnCurrentCloseModel;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.rules.FixedRule;

/**
 * ta4j's {@code BarSeriesManager} and our simulator trade fifty random ta4j strategies alike: the same entries and exits at
 * the same prices to the bit, the same profit to 1e-9. Ours is set to what that engine does: a fixed quantity, no stop, no
 * target, no slippage, as much capital as it takes, short sales allowed where the strategy sells first, and the position
 * at the end left open.
 */
class Ta4jAgreementTest {
  private static final int BARS = 700;
  private static final double QUANTITY = 2.5;
  private static final double RATE = 0.0015;
  /** Trades that a strategy must make to prove anything. */
  private static final int ENOUGH = 3;

  private record Run(FillPoint fill, TradeType type, boolean costs) {}

  /** The first fifty seeds whose strategy trades in all of the eight runs. */
  static LongStream seeds() {
    return LongStream.of(
        0, 1, 2, 4, 6, 7, 9, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 31, 33, 34, 35, 36, 37, 39, 42, 43,
        44, 45, 46, 47, 48, 50, 51, 52, 53, 54, 55, 56, 60, 61, 62, 63, 64, 65);
  }

  private static List<Run> runs() {
    return List.of(FillPoint.NEXT_OPEN, FillPoint.SAME_CLOSE).stream()
        .flatMap(fill -> List.of(TradeType.BUY, TradeType.SELL).stream()
            .flatMap(type -> List.of(false, true).stream().map(costs -> new Run(fill, type, costs))))
        .toList();
  }

  private static Bars bars(long seed) {
    return RandomBars.of(seed + 77, BARS, Timeframe.HOUR, 0.03);
  }

  /** Theirs acts at the close of the last bar too, where ours has no bar to act on; so it ends one bar sooner there. */
  private static TradingRecord theirs(long seed, Run run) {
    BarSeries series = BarConversions.toSeries(bars(seed));
    boolean atOpen = run.fill == FillPoint.NEXT_OPEN;
    TradeExecutionModel model = atOpen ? new TradeOnNextOpenModel() : new TradeOnCurrentCloseModel();
    CostModel cost = run.costs ? new LinearTransactionCostModel(RATE) : new ZeroCostModel();
    return new BarSeriesManager(series, cost, new ZeroCostModel(), model).run(
        new RandomTa4jStrategy(seed, run.type, run.costs).on(series), run.type, series.numFactory().numOf(QUANTITY),
        series.getBeginIndex(), series.getEndIndex() - (atOpen ? 0 : 1));
  }

  private static SimulatorSettings settings(Run run, boolean closeAtEnd) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("initial_capital", 1e6);
    values.put("commission", run.costs ? RATE : 0);
    values.put("slippage", 0);
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    values.put("sizing", "FIXED");
    values.put("fixed_quantity", QUANTITY);
    values.put("allow_short", run.type == TradeType.SELL);
    values.put("fill", run.fill.name());
    values.put("close_at_end", closeAtEnd);
    return SimulatorSettings.of(values);
  }

  private static SimulationResult ours(long seed, Run run) {
    RandomTa4jStrategy strategy = new RandomTa4jStrategy(seed, run.type, run.costs);
    return new Simulator(settings(run, false)).run(Ta4jStrategy.of(strategy::on), bars(seed));
  }

  @Test
  void thereAreFiftyStrategies() {
    assertEquals(50, seeds().distinct().count());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tradesAlikeUnderBothFillsBothSidesAndBothCosts(long seed) {
    for (Run run : runs()) {
      TradingRecord theirs = theirs(seed, run);
      SimulationResult ours = ours(seed, run);
      String where = "strategy " + seed + ", " + run;
      List<Trade> trades = ours.trades();
      assertTrue(theirs.getPositionCount() >= ENOUGH, where);
      assertEquals(theirs.getPositionCount(), trades.size(), where);
      double total = 0;
      double size = 0;
      for (int i = 0; i < trades.size(); i++) {
        Position position = theirs.getPositions().get(i);
        assertAlike(position, trades.get(i), where + ", trade " + (i + 1));
        total += position.getProfit().doubleValue();
        size += Math.abs(position.getProfit().doubleValue());
      }
      assertEquals(total, trades.stream().mapToDouble(Trade::pnl).sum(), 1e-9 * size, where);
      Position open = theirs.getCurrentPosition();
      double held = !open.isOpened() ? 0 : run.type == TradeType.BUY ? QUANTITY : -QUANTITY;
      assertEquals(held, ours.openQuantity(), where);
    }
  }

  private static void assertAlike(Position theirs, Trade ours, String where) {
    assertEquals(theirs.getEntry().getIndex(), ours.entryIndex(), where);
    assertEquals(theirs.getExit().getIndex(), ours.exitIndex(), where);
    assertEquals(theirs.getEntry().getPricePerAsset().doubleValue(), ours.entryPrice(), where);
    assertEquals(theirs.getExit().getPricePerAsset().doubleValue(), ours.exitPrice(), where);
    assertEquals(theirs.getEntry().getAmount().doubleValue(), ours.quantity(), where);
    assertEquals(ExitReason.SIGNAL, ours.exitReason(), where);
    assertRelative(theirs.getGrossProfit().doubleValue(), ours.grossPnl(), ours, where);
    assertRelative(theirs.getProfit().doubleValue(), ours.pnl(), ours, where);
  }

  /** To 1e-9 of the money at stake: their profit is a difference of two values, ours a difference of two prices. */
  private static void assertRelative(double expected, double actual, Trade trade, String where) {
    assertEquals(expected, actual, 1e-9 * Math.max(Math.abs(expected), 1e-3 * trade.quantity() * trade.entryPrice()), where);
  }

  @Test
  void anExitAtTheLastCloseIsOursByClosingAtTheEnd() {
    Bars bars = bars(1);
    BarSeries series = BarConversions.toSeries(bars);
    FixedRule entry = new FixedRule(10);
    FixedRule exit = new FixedRule(BARS - 1);
    TradingRecord theirs = new BarSeriesManager(series, new TradeOnCurrentCloseModel()).run(new BaseStrategy(entry, exit));
    Run run = new Run(FillPoint.SAME_CLOSE, TradeType.BUY, false);
    Ta4jStrategy same = Ta4jStrategy.of(s -> new BaseStrategy(entry, exit));
    Trade ours = new Simulator(settings(run, true)).run(same, bars).trades().getFirst();
    assertEquals(theirs.getPositions().getFirst().getExit().getIndex(), ours.exitIndex());
    assertEquals(theirs.getPositions().getFirst().getExit().getPricePerAsset().doubleValue(), ours.exitPrice());
    assertEquals(ExitReason.END_OF_DATA, ours.exitReason());
  }
}
