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
  private final int[] order;
  private long[] times = new long[1024];
  private double[] equity = new double[1024];
  private int steps;
  private int stepsInPosition;

  PortfolioRun(Timeline timeline, EventEngine engine, SimulatorSettings settings, PortfolioDecider decider) {
    this.timeline = timeline;
    this.engine = engine;
    this.markets = engine.markets;
    this.settings = settings;
    this.decider = decider;
    this.order = new int[markets.length];
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
    long openTime = Long.MAX_VALUE;
    int closed = timeline.closed();
    for (int k = 0; k < closed; k++) {
      Market market = markets[timeline.closedInstrument(k)];
      int t = timeline.closedIndex(k);
      market.during(t);
      openTime = Math.min(openTime, market.bars.openTime(t));
    }
    engine.settle(openTime);
    if (decider != null) {
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
    boolean held = false;
    for (int k = 0; k < closed; k++) {
      int slot = timeline.closedInstrument(k);
      if (!markets[slot].broker.position.isFlat()) {
        markets[slot].broker.record.barsInPosition++;
      }
      if (timeline.closedIndex(k) == markets[slot].last) {
        records[slot] = markets[slot].finish();
      }
    }
    for (Market market : markets) {
      held |= !market.broker.position.isFlat();
    }
    record(openTime, engine.account.equity());
    stepsInPosition += held ? 1 : 0;
  }

  private void record(long time, double worth) {
    if (steps == times.length) {
      times = Arrays.copyOf(times, 2 * steps);
      equity = Arrays.copyOf(equity, 2 * steps);
    }
    times[steps] = time;
    equity[steps++] = worth;
    engine.closed(time, worth);
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
    double periods = settings.periodsPerYear().orElse(markets[0].bars.timeframe().periodsPerYear());
    double held = 0;
    for (Market market : markets) {
      held += market.bars.close().get(market.last) / market.bars.close().get(0) - 1;
    }
    Metrics metrics = MetricsCalculator.of(
        times[0], times[steps - 1], periods, held / markets.length, settings.initialCapital(), all, curve);
    return new PortfolioResult(
        settings, Arrays.stream(markets).map(m -> m.bars).toList(), records, Arrays.copyOf(times, steps), curve, metrics);
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
    return all;
  }
}
