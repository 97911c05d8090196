package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.golden.Scripted;
import io.github.phidias.risk.SizingMethod;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SimulatorProperties {
  @Property(tries = 2000)
  void bothEnginesGiveTheSameBits(@ForAll long seed, @ForAll @IntRange(min = 2, max = 400) int count) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(count);
    Scripted signals = random.signals(count);
    Simulator simulator = new Simulator(random.settings());

    assertEquals(
        ResultJson.text(simulator.runByBar(signals, BarColumns.of(bars))), ResultJson.text(simulator.run(signals, bars)));
  }

  @Property(tries = 200)
  void aPlainFunctionGivesTheSameBitsAsItsColumn(@ForAll long seed) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(200);
    Scripted signals = random.signals(200);
    Simulator simulator = new Simulator(random.settings());
    SignalColumn column = signals.signals(BarColumns.of(bars));
    TradingStrategy plain = series -> column.at(series.getEndIndex());

    assertTrue(simulator.run(plain, bars).equity().sameBits(simulator.run(signals, bars).equity()));
  }

  @Property
  void tradesSumToTheProfitOfTheAccount(@ForAll long seed) {
    SimulationResult result = closed(seed);

    double sum = result.trades().stream().mapToDouble(Trade::pnl).sum();
    assertClose(sum, result.metrics().totalPnl(), result.settings().initialCapital());
    assertEquals(result.metrics().finalEquity(), result.equity().get(result.equity().length() - 1));
  }

  @Property
  void costsOfTheTradesAreTheCostsOfTheAccount(@ForAll long seed) {
    SimulationResult result = closed(seed);
    Metrics m = result.metrics();

    double fees = result.trades().stream().mapToDouble(t -> t.entryCommission() + t.exitCommission()).sum();
    double slipped = result.trades().stream().mapToDouble(Trade::slippageCost).sum();
    assertClose(fees, m.totalCommission(), result.settings().initialCapital());
    assertClose(slipped, m.totalSlippage(), result.settings().initialCapital());
    assertEquals(m.totalTrades(), m.winningTrades() + m.losingTrades() + m.breakevenTrades());
  }

  @Property
  void nothingIsWonOrLostInAFlatMarketWithoutCosts(
      @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 1e6) double capital, @ForAll @DoubleRange(min = 0.01, max = 1e5) double price) {
    Bars flat = flat(price, 60);
    Scripted signals = new RandomRuns(seed).signals(60);
    Map<String, Object> values = new LinkedHashMap<>(new RandomRuns(seed).settings().values());
    values.put("initial_capital", capital);
    values.put("commission", 0.0);
    values.put("slippage", 0.0);
    SimulationResult result = new Simulator(SimulatorSettings.of(values)).run(signals, flat);

    assertEquals(0, result.metrics().totalPnl());
    assertTrue(Arrays.stream(result.equity().toArray()).allMatch(e -> e == capital));
  }

  @Property
  void equityChangesOnlyWhereSomethingIsHeldOrFilled(@ForAll long seed) {
    SimulationResult result = closed(seed);
    boolean[] may = new boolean[result.bars().size()];
    for (Trade t : result.trades()) {
      Arrays.fill(may, t.entryIndex(), t.exitIndex() + 1, true);
    }
    double before = result.settings().initialCapital();
    for (int i = 0; i < may.length; i++) {
      double now = result.equity().get(i);
      assertTrue(may[i] || now == before, "equity moved on bar " + i);
      before = now;
    }
  }

  @Property
  void aHigherCommissionNeverEarnsMoreWithTheSameFills(@ForAll long seed) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(200);
    Scripted signals = random.signals(200);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("sizing", "FIXED");
    values.put("fixed_quantity", 1.0);
    values.put("initial_capital", 1e6);
    values.put("allow_short", true);
    values.put("commission", 0.0005);
    SimulationResult cheap = new Simulator(SimulatorSettings.of(values)).run(signals, bars);
    values.put("commission", 0.002);
    SimulationResult dear = new Simulator(SimulatorSettings.of(values)).run(signals, bars);

    assertEquals(cheap.metrics().totalTrades(), dear.metrics().totalTrades());
    assertTrue(dear.metrics().totalPnl() <= cheap.metrics().totalPnl());
  }

  @Property
  void scalingAllPricesLeavesReturnsUnchanged(@ForAll long seed, @ForAll @IntRange(min = -6, max = 6) int power) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(200);
    Scripted signals = random.signals(200);
    Map<String, Object> values = new LinkedHashMap<>(random.settings().values());
    values.put("lot_step", null);
    values.put("sizing", "FRACTION");
    values.put("fixed_quantity", null);
    Simulator simulator = new Simulator(SimulatorSettings.of(values));
    // A power of two scales without rounding, so that every comparison of prices stays what it was.
    double k = StrictMath.pow(2, power);

    Metrics one = simulator.run(signals, bars).metrics();
    Metrics other = simulator.run(signals, scaled(bars, k)).metrics();
    assertEquals(one.totalTrades(), other.totalTrades());
    assertClose(one.totalReturn(), other.totalReturn(), 1);
    assertClose(one.maxDrawdown(), other.maxDrawdown(), 1);
  }

  @Property
  void aLongEntrySpendsNoMoreThanItsShareOfTheEquityFeeIncluded(@ForAll long seed) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(250);
    Scripted signals = random.signals(250);
    Map<String, Object> values = new LinkedHashMap<>(random.settings().values());
    // Without reversing, an entry at an open is made from a flat account: its equity is that of the close before.
    values.put("reverse_on_opposite", false);
    values.put("fill", "NEXT_OPEN");
    SimulationResult result = new Simulator(SimulatorSettings.of(values)).run(signals, bars);

    double share = result.settings().sizing() == SizingMethod.FIXED ? 1 : result.settings().maxPositionSize();
    for (Trade t : result.trades()) {
      if (t.side() == Side.LONG) {
        double before = result.equity().get(t.entryIndex() - 1);
        double spent = t.quantity() * t.entryPrice() + t.entryCommission();
        assertTrue(spent <= share * before * (1 + 1e-9), "spent " + spent + " of " + before);
      }
    }
  }

  private static SimulationResult closed(long seed) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(250);
    Scripted signals = random.signals(250);
    return new Simulator(random.settings().with("close_at_end", true)).run(signals, bars);
  }

  private static Bars flat(double price, int count) {
    long[] times = new long[count];
    double[] prices = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = i * 3_600_000L;
      prices[i] = price;
    }
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, prices, prices, prices, prices, new double[count]);
  }

  private static Bars scaled(Bars b, double k) {
    double[][] columns = {b.open().toArray(), b.high().toArray(), b.low().toArray(), b.close().toArray()};
    for (double[] column : columns) {
      for (int i = 0; i < column.length; i++) {
        column[i] *= k;
      }
    }
    return Bars.wrap(
        b.instrument(), b.timeframe(), b.openTimes(), columns[0], columns[1], columns[2], columns[3], b.volume().toArray());
  }

  private static void assertClose(double expected, double actual, double scale) {
    assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(scale)));
  }

  @Property(tries = 10)
  void aStrategyThatAlwaysHoldsTradesNothingAndSaysWhy(@ForAll long seed) {
    TradingStrategy idle = series -> TradeSignal.hold();
    SimulationResult result = new Simulator(SimulatorSettings.defaults()).run(idle, new RandomRuns(seed).bars(50));

    assertEquals(0, result.metrics().totalTrades());
    assertTrue(result.warnings().contains("no trades: the strategy never signalled BUY or SELL"));
    assertTrue(result.metrics().sharpeRatio().isEmpty());
  }
}
