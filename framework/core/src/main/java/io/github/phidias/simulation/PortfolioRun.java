package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.timeline.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** One run over several instruments: the steps of each instant, in their order. */
final class PortfolioRun {
  private final Timeline timeline;
  private final EventEngine engine;
  private final Market[] markets;
  private final SimulatorSettings settings;
  /** Null when each instrument has a strategy of its own. */
  private final PortfolioDecider decider;
  private final List<StrategyIdentity> strategies;
  private final int[] order;
  /** Step at which a bar of an instrument closed last, by slot. */
  private final int[] closedAt;
  private long[] instants = new long[1024];
  private double[] equity = new double[1024];
  private int steps;
  private int stepsInPosition;
  /** Open time of the youngest bar that has closed so far. */
  private long reached = Long.MIN_VALUE;

  /** {@code strategies} are those of the instruments, or the one that decides on all. */
  PortfolioRun(
      Timeline timeline, EventEngine engine, SimulatorSettings settings, PortfolioDecider decider,
      List<StrategyIdentity> strategies) {
    this.timeline = timeline;
    this.engine = engine;
    this.markets = engine.markets;
    this.settings = settings;
    this.decider = decider;
    this.strategies = strategies;
    this.order = new int[markets.length];
    this.closedAt = new int[markets.length];
    Arrays.fill(closedAt, -1);
  }

  PortfolioResult run(IntConsumer progress) {
    RunRecord[] records = new RunRecord[markets.length];
    int told = StrategyCalls.toldMask(progress);
    while (timeline.advance()) {
      if (timeline.closed() > 0) {
        if ((steps & told) == 0) {
          progress.accept(steps);
        }
        close(records);
      }
      if (timeline.opened() > 0) {
        open();
      }
    }
    progress.accept(steps);
    return result(List.of(records));
  }

  private void close(RunRecord[] records) {
    int closed = timeline.closed();
    for (int k = 0; k < closed; k++) {
      Market market = markets[timeline.closedInstrument(k)];
      int t = timeline.closedIndex(k);
      market.during(t);
      // A long bar closes after shorter ones that opened later; the clock of gates and interest does not go back.
      reached = Math.max(reached, market.bars.openTime(t));
    }
    if (settings.fill() == FillPoint.NEXT_TYPICAL) {
      actInside(closed);
    }
    for (int k = 0; k < closed; k++) {
      markets[timeline.closedInstrument(k)].atClose(timeline.closedIndex(k));
    }
    engine.settle(reached);
    if (!engine.stopIfRuined(reached)) {
      decide(closed);
    }
    boolean held = false;
    for (int k = 0; k < closed; k++) {
      int slot = timeline.closedInstrument(k);
      boolean before = !markets[slot].broker.position.isFlat();
      if (before) {
        markets[slot].broker.record.barsInPosition++;
      }
      if (timeline.closedIndex(k) == markets[slot].last) {
        if (settings.endOfData() == EndOfData.LAST_BAR_AGAIN) {
          markets[slot].again();
        }
        records[slot] = markets[slot].finish();
      }
      held |= before && !markets[slot].broker.position.isFlat();
      closedAt[slot] = steps;
    }
    for (int slot = 0; slot < markets.length; slot++) {
      held |= closedAt[slot] != steps && !markets[slot].broker.position.isFlat();
    }
    record(engine.account.equity());
    stepsInPosition += held ? 1 : 0;
  }

  private void decide(int closed) {
    if (decider != null && steps >= settings.firstBar()) {
      decider.decide(timeline);
    }
    for (int k = 0; k < closed; k++) {
      Market market = markets[timeline.closedInstrument(k)];
      int t = timeline.closedIndex(k);
      if (decider == null) {
        market.decide(t);
      }
      market.exitsAtClose(t);
    }
    int entering = byConfidence(closed, true);
    for (int i = 0; i < entering; i++) {
      int k = order[i];
      markets[timeline.closedInstrument(k)].entriesAtClose(timeline.closedIndex(k));
    }
  }

  private void actInside(int closed) {
    for (int k = 0; k < closed; k++) {
      markets[timeline.closedInstrument(k)].exitsInside(timeline.closedIndex(k));
    }
    int entering = byConfidence(closed, true);
    for (int i = 0; i < entering; i++) {
      int k = order[i];
      markets[timeline.closedInstrument(k)].entriesInside(timeline.closedIndex(k));
    }
  }

  private void record(double worth) {
    if (steps == instants.length) {
      instants = Arrays.copyOf(instants, 2 * steps);
      equity = Arrays.copyOf(equity, 2 * steps);
    }
    instants[steps] = timeline.time();
    equity[steps++] = worth;
    engine.closed(reached, worth);
  }

  private void open() {
    int opened = timeline.opened();
    for (int k = 0; k < opened; k++) {
      markets[timeline.openedInstrument(k)].open(timeline.openedIndex(k));
    }
    for (int k = 0; k < opened; k++) {
      markets[timeline.openedInstrument(k)].exitsAtOpen(timeline.openedIndex(k));
    }
    int entering = byConfidence(opened, false);
    for (int i = 0; i < entering; i++) {
      int k = order[i];
      markets[timeline.openedInstrument(k)].entriesAtOpen(timeline.openedIndex(k));
    }
  }

  /** The visits of this instant, those with the surest entry first, others after them; equal ones stay in canonical order. */
  private int byConfidence(int count, boolean closing) {
    for (int k = 0; k < count; k++) {
      double sure = confidence(k, closing);
      int at = k;
      while (at > 0 && confidence(order[at - 1], closing) < sure) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = k;
    }
    return count;
  }

  private double confidence(int k, boolean closing) {
    return markets[closing ? timeline.closedInstrument(k) : timeline.openedInstrument(k)].enteringConfidence();
  }

  private PortfolioResult result(List<RunRecord> records) {
    double[] curve = Arrays.copyOf(equity, steps);
    RunRecord all = merged(records);
    // Where timeframes differ, the curve has a step for each bar of the shortest.
    double periods = settings.periodsPerYear().orElse(
        Arrays.stream(markets).mapToDouble(m -> m.bars.timeframe().periodsPerYear()).max().orElseThrow());
    long first = Arrays.stream(markets).mapToLong(m -> m.bars.openTime(0)).min().orElseThrow();
    double buyAndHold = 0;
    for (Market market : markets) {
      buyAndHold += market.bars.close().get(market.last) / market.bars.close().get(0) - 1;
    }
    Metrics metrics = MetricsCalculator.of(
        first, reached, periods, buyAndHold / markets.length, settings.initialCapital(), all, curve);
    return new PortfolioResult(
        settings, Arrays.stream(markets).map(m -> m.bars).toList(), strategies, records, Arrays.copyOf(instants, steps), curve,
        metrics);
  }

  /** The records of all instruments as one: trades in the order of their exits, at one instant by instrument. */
  private RunRecord merged(List<RunRecord> records) {
    RunRecord all = new RunRecord(new TradeLog());
    int[] next = new int[records.size()];
    while (true) {
      int first = -1;
      long earliest = Long.MAX_VALUE;
      for (int slot = 0; slot < next.length; slot++) {
        Bars bars = markets[slot].bars;
        if (next[slot] < records.get(slot).trades.size()) {
          long exit = bars.openTime(records.get(slot).trades.exitIndex(next[slot]));
          if (exit < earliest) {
            earliest = exit;
            first = slot;
          }
        }
      }
      if (first < 0) {
        break;
      }
      all.trades.addFrom(records.get(first).trades, next[first]++);
    }
    for (RunRecord one : records) {
      all.totalCommission += one.totalCommission;
      all.totalSlippage += one.totalSlippage;
      all.turnover += one.turnover;
      all.totalFunding += one.totalFunding;
      all.totalInterest += one.totalInterest;
      all.totalDividends += one.totalDividends;
    }
    all.barsInPosition = stepsInPosition;
    if (markets.length == 1 && engine.standsStillWhenFlat(all)) {
      // Steps are bars then, and the figures are those of a run over one instrument to the last bit.
      all.held = records.getFirst().held;
    }
    return all;
  }
}
