package io.github.phidias.strategies.combining;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One signal of several. A signal counts if its strategy is enabled, has a weight above zero, and the signal's confidence is
 * at least the strategy's {@code minConfidence}. Scores and confidence are the weighted means of the signals that count. {@link
 * VoteMethod} says which action comes out; a tie within 1e-12 is HOLD, and a HOLD has confidence 0. When no signal counts: HOLD
 * with its usual scores and reason {@link #NO_VALID_SIGNALS}.
 *
 * <p>The size is the weighted mean of what those ask for who answered the action that came out. Prices and stop distance are
 * those of the one among them with the largest weight, the first of several. Metadata: {@code probability_buy,
 * probability_sell, probability_hold} (the scores) and {@code used}, the names of those that counted.
 *
 * @param method  how the action is chosen
 * @param weights who may vote, each name once
 */
public record SignalCombiner(VoteMethod method, List<VoteWeight> weights) {
  /** Reason of the HOLD when no signal counts. */
  public static final String NO_VALID_SIGNALS = "NO_VALID_SIGNALS";

  private static final double SUM_TOLERANCE = 0.01;
  private static final double REBALANCE_STEP = 0.1;
  private static final double LEAST_REBALANCED = 0.1;
  private static final double GREATEST_REBALANCED = 0.9;

  /**
   * As described.
   *
   * @throws InputException BAD_PARAMETER when a name comes twice, or the weights of the enabled ones do not sum to 1 within 0.01
   */
  public SignalCombiner {
    weights = List.copyOf(weights);
    if (weights.stream().map(VoteWeight::name).distinct().count() != weights.size()) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "weights", "weights name a strategy twice; give each a name of its own");
    }
    double sum = 0;
    for (VoteWeight each : weights) {
      sum += each.enabled() ? each.weight() : 0;
    }
    // A hundredth more, as 0.33 three times is meant to be allowed and rounding must not forbid it.
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE + 1e-12)) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "weights",
          "weights of the enabled strategies sum to %s but must sum to 1 within %s".formatted(sum, SUM_TOLERANCE));
    }
  }

  /** The signal of a set of them by name; names that have no weight do not count. */
  public TradeSignal combine(Map<String, TradeSignal> signals) {
    TradeSignal[] inOrder = new TradeSignal[weights.size()];
    for (int i = 0; i < inOrder.length; i++) {
      inOrder[i] = signals.get(weights.get(i).name());
    }
    return combine(inOrder);
  }

  /** The signal of one for each weight, in their order; null for none. */
  TradeSignal combine(TradeSignal[] signals) {
    Tally tally = new Tally(method);
    List<String> used = new ArrayList<>();
    for (int i = 0; i < signals.length; i++) {
      VoteWeight each = weights.get(i);
      TradeSignal signal = signals[i];
      if (signal != null && each.counts(signal.confidence())) {
        tally.add(i, each.weight(), code(each.name(), signal), signal.confidence(), signal.positionSize(), signal.scores());
        used.add(each.name());
      }
    }
    if (tally.isEmpty()) {
      return TradeSignal.hold(NO_VALID_SIGNALS);
    }
    int code = tally.code();
    TradeSignal combined = code == SignalColumn.BUY ? TradeSignal.buy(tally.confidence(code), tally.size(code))
        : code == SignalColumn.SELL ? TradeSignal.sell(tally.confidence(code), tally.size(code)) : TradeSignal.hold();
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("probability_buy", tally.scores().buy());
    seen.put("probability_sell", tally.scores().sell());
    seen.put("probability_hold", tally.scores().hold());
    seen.put("used", List.copyOf(used));
    combined = combined.withScores(tally.scores()).withMetadata(seen);
    return tally.lead(code) < 0 ? combined : withLevels(combined, signals[tally.lead(code)]);
  }

  private static int code(String name, TradeSignal signal) {
    return switch (signal.action()) {
      case BUY -> SignalColumn.BUY;
      case SELL -> SignalColumn.SELL;
      case HOLD -> SignalColumn.HOLD;
      case TARGET -> throw new IllegalArgumentException(
          "%s answered a target weight, but a vote is between buy, sell and hold; leave it out of the vote".formatted(name));
    };
  }

  private static TradeSignal withLevels(TradeSignal signal, TradeSignal lead) {
    TradeSignal out = signal;
    out = lead.limitPrice().isPresent() ? out.withLimit(lead.limitPrice().getAsDouble()) : out;
    out = lead.stopPrice().isPresent() ? out.withStop(lead.stopPrice().getAsDouble()) : out;
    out = lead.targetPrice().isPresent() ? out.withTarget(lead.targetPrice().getAsDouble()) : out;
    return lead.stopDistance().isPresent() ? out.withStopDistance(lead.stopDistance().getAsDouble()) : out;
  }

  /** Whether a signal tells that its strategy has not seen enough bars yet. */
  static boolean isWarmUp(TradeSignal signal) {
    return signal.action() == Action.HOLD && signal.reason().equals(TradeSignal.WARMUP);
  }

  /**
   * The same with weights moved towards those that did well: {@code w + 0.1 * (score - 0.5)}, kept within 0.1 to 0.9, then
   * divided by their sum. Only the enabled ones move.
   *
   * @param scores how each did, 0 to 1; 0.5 for one that is not named
   */
  public SignalCombiner rebalanced(Map<String, Double> scores) {
    double sum = 0;
    double[] moved = new double[weights.size()];
    for (int i = 0; i < moved.length; i++) {
      VoteWeight each = weights.get(i);
      double score = scores.getOrDefault(each.name(), 0.5);
      if (!(score >= 0 && score <= 1)) {
        throw new InputException(
            ErrorCode.BAD_PARAMETER, each.name(), "score of %s was %s but must be from 0 to 1".formatted(each.name(), score));
      }
      moved[i] = Math.clamp(each.weight() + REBALANCE_STEP * (score - 0.5), LEAST_REBALANCED, GREATEST_REBALANCED);
      sum += each.enabled() ? moved[i] : 0;
    }
    List<VoteWeight> out = new ArrayList<>();
    for (int i = 0; i < moved.length; i++) {
      VoteWeight each = weights.get(i);
      out.add(each.enabled() ? new VoteWeight(each.name(), Math.min(1, moved[i] / sum), each.minConfidence(), true) : each);
    }
    return new SignalCombiner(method, out);
  }
}
