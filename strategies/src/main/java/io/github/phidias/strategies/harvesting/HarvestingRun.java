package io.github.phidias.strategies.harvesting;

import io.github.phidias.orders.Fill;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.Scores;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ta4j.core.BarSeries;

/**
 * One run of {@link VolatilityHarvesting}: what sees the account, decides, and is told of fills. No clock, no chance: the same
 * bars and fills give the same decisions in a backtest, on paper and live. For one thread.
 *
 * <p>Bars that the engine did not ask about are caught up with at the next call: before the first decision they feed the all-time
 * high and the averages only; after it (an outage, a restart) they are replayed, so that the target weight moves and nothing
 * trades. A bar that is not later than the last one is ignored and counted, a gap between bars is counted.
 *
 * <p>Counters move once an order, at its first fill; fills up to the next order belong to it, whatever their number, and carry on
 * its volume-weighted price. With {@link Portfolio#EMPTY} nothing is known of an account, and the answer is that of the record.
 */
public final class HarvestingRun implements PortfolioAware {
  private final VolatilityHarvesting strategy;
  private final List<String> notices = new ArrayList<>();
  private HarvestState state = new HarvestState();
  private HarvestColumns columns;
  private int index = -1;
  private HarvestView last;
  private HarvestLog log;
  private int ignoredBars;
  private int gaps;

  HarvestingRun(VolatilityHarvesting strategy) {
    this.strategy = strategy;
  }

  /** The same run, noting every bar and fill in a log. */
  public HarvestingRun into(HarvestLog noted) {
    log = noted;
    return this;
  }

  /** The parameters. */
  public VolatilityHarvesting strategy() {
    return strategy;
  }

  /** The last bar that was decided or replayed; empty before the first. */
  public Optional<HarvestView> last() {
    return Optional.ofNullable(last);
  }

  /** Bars that were not later than the last one. */
  public int ignoredBars() {
    return ignoredBars;
  }

  /** Places at which bars are missing. */
  public int gaps() {
    return gaps;
  }

  /** What a restored state had to be told apart from, for the log of whoever runs it. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The one portfolio that stands for "no account".
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    if (portfolio == Portfolio.EMPTY || series.getBarCount() == 0) {
      return strategy.run(series);
    }
    HarvestColumns known = HarvestColumns.of(series, strategy);
    int t = known.end(series);
    if (known.bars().openTime(t) < state.lastBarEnd) {
      ignoredBars++;
      return TradeSignal.hold("OLD_BAR");
    }
    columns = known;
    catchUp(t, portfolio.quantity(), portfolio.cash());
    decide(t, portfolio.quantity(), portfolio.cash());
    return signal(last);
  }

  /** Bars between the last processed one and this: with what is held now, as nothing traded meanwhile. */
  private void catchUp(int t, double base, double quote) {
    int from = t;
    while (from > 0 && isNew(from - 1)) {
      from--;
    }
    boolean started = state.lastBarEnd != Long.MIN_VALUE;
    for (int i = from; i < t; i++) {
      if (started) {
        step(i, base, quote);
        look(i, HarvestDecision.replayed(state.target, base, quote, columns.close().get(i)), base, quote);
      } else {
        state.see(columns.price().get(i), strategy);
      }
    }
  }

  private boolean isNew(int i) {
    return columns.bars().openTime(i) >= state.lastBarEnd;
  }

  /** All-time high and target weight of the next bar. */
  private void step(int i, double base, double quote) {
    gaps += state.lastBarEnd != Long.MIN_VALUE && columns.bars().openTime(i) > state.lastBarEnd ? 1 : 0;
    double price = columns.close().get(i);
    double equity = base * price + quote;
    state.see(columns.price().get(i), strategy);
    state.moveTarget(price, equity > 0 ? base * price / equity : Double.NaN, strategy);
    state.lastBarEnd = columns.barEnd(i);
  }

  private void decide(int t, double base, double quote) {
    double price = columns.close().get(t);
    step(t, base, quote);
    state.hold(base, price);
    HarvestDecision decision = HarvestDecision.of(
        strategy, columns.gates(t, strategy), thresholds(price), state.target, base, quote, price, state.tradedPrice);
    look(t, decision, base, quote);
    if (decision.reason() == HarvestReason.REBALANCE) {
      state.ordered(HarvestSnapshot.orderId(strategy, state.lastBarEnd, decision.quantity() > 0));
    } else {
      state.openOrder = null;
    }
  }

  private Thresholds thresholds(double price) {
    return Thresholds.of(strategy, price, state.high, state.counters);
  }

  private void look(int t, HarvestDecision decision, double base, double quote) {
    double price = columns.close().get(t);
    HarvestGates gates = columns.gates(t, strategy);
    index = t;
    last = new HarvestView(
        columns.bars().openTime(t), price, state.high, state.target, base, quote, thresholds(price), gates.slow(), gates.fast(),
        gates.trendLine(), gates.cross(), gates.localRange(), price - state.tradedPrice, decision);
    if (log != null) {
      log.looked(last);
    }
  }

  /** An order, or a weight that the band leaves alone, as a target; whatever a gate stopped as a hold with its reason. */
  private TradeSignal signal(HarvestView view) {
    HarvestDecision decision = view.decision();
    boolean told = switch (decision.reason()) {
      case REBALANCE -> true;
      case WITHIN_BAND, BELOW_MIN_QTY, BELOW_MIN_NOTIONAL -> strategy.trigger() == Trigger.BAND;
      case NO_EQUITY, WARMUP, NO_CROSS, TREND_AGAINST, WRONG_SIDE, WITHIN_LOCAL_RANGE, REPLAY -> false;
    };
    if (!told) {
      return TradeSignal.hold(decision.reason() == HarvestReason.WARMUP ? TradeSignal.WARMUP : decision.reason().name());
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("real_ratio", decision.actualRatio());
    seen.put("percent_diff", decision.percentDiff());
    seen.put("trade_profit", decision.tradeProfit());
    seen.put("threshold", decision.threshold());
    seen.put("ath", view.high());
    if (state.openOrder != null) {
      seen.put("client_order_id", state.openOrder);
    }
    return new TradeSignal(
        Action.TARGET, decision.confidence(), 0, OptionalDouble.of(view.targetRatio()),
        Optional.of(new Band(view.thresholds().buy(), view.thresholds().sell())), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), Scores.of(Action.TARGET), decision.reason().name(), seen);
  }

  @Override
  public void onFill(Fill fill) {
    state.filled(fill.quantity(), fill.price(), strategy);
    if (log != null) {
      log.filled(fill, state);
    }
  }

  @Override
  public Map<String, Object> snapshot() {
    return HarvestSnapshot.write(strategy, state);
  }

  /**
   * Puts back a state. One of other parameters keeps the all-time high, the price of the last fill and the break-even price, and
   * begins anew with the counters and the target; {@link #notices} says so.
   *
   * @throws io.github.phidias.errors.InputException for a state of another strategy, symbol or schema, or with a value it cannot
   *     hold
   */
  @Override
  public void restore(Map<String, Object> snapshot) {
    HarvestSnapshot read = HarvestSnapshot.read(strategy, snapshot);
    state = read.state();
    notices.clear();
    notices.addAll(read.notices());
    columns = null;
    last = null;
    index = -1;
    ignoredBars = 0;
    gaps = 0;
  }

  /** What the API of the older bot answered as statistics; empty before the first bar. */
  public Optional<HarvestingStatistics> statistics() {
    return last().map(view -> HarvestingStatistics.of(strategy, view, state, columns.close(), index));
  }

  /** The figures of the setup report; empty before the first bar. */
  public Optional<SetupReport> setup() {
    return last().map(view -> SetupReport.of(strategy, view, state.breakEven));
  }
}
