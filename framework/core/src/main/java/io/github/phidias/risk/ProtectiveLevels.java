package io.github.phidias.risk;

import io.github.phidias.orders.OrderSide;
import java.util.OptionalDouble;

/**
 * Where a position is given up and where its profit is taken.
 *
 * @param stopLossFraction   distance of the stop, fraction of the entry price; 0 for none where the setting is 0
 * @param takeProfitFraction distance of the target, likewise
 * @param stopLoss           price, zero or more; empty for none
 * @param takeProfit         price, zero or more; empty for none. A short target of 100 percent lies at zero, out of reach
 */
public record ProtectiveLevels(
    double stopLossFraction, double takeProfitFraction, OptionalDouble stopLoss, OptionalDouble takeProfit) {

  /** A dynamic target is never further off than this fraction of the entry price. */
  private static final double FURTHEST_DYNAMIC_TARGET = 0.30;

  /**
   * The levels of the settings: {@code entry * (1 - s)} and {@code entry * (1 + t)} for a long position, mirrored for a
   * short one, with s and t the two percents over 100.
   *
   * @param entry price, above zero; else an InputException is thrown
   * @param side  BUY for a long position, SELL for a short one
   */
  public static ProtectiveLevels of(double entry, OrderSide side, RiskSettings settings) {
    return at(entry, side, settings, settings.stopLossPercent() / 100, settings.takeProfitPercent() / 100);
  }

  /**
   * Levels that follow the conviction: the stop comes nearer with the risk, {@code s * (1 - riskScore *
   * probabilityWeight)}, and the target goes further with the confidence, {@code min(t * (1 + 0.5 * confidence), 0.30)}. A
   * level that is off stays off; a stop brought to distance zero, at full risk and weight, lies at the entry.
   */
  public static ProtectiveLevels dynamic(double entry, OrderSide side, RiskSettings settings, Conviction conviction) {
    double stop = settings.stopLossPercent() / 100 * (1 - conviction.riskScore() * settings.probabilityWeight());
    double target = Math.min(settings.takeProfitPercent() / 100 * (1 + 0.5 * conviction.confidence()), FURTHEST_DYNAMIC_TARGET);
    return at(entry, side, settings, stop, target);
  }

  private static ProtectiveLevels at(double entry, OrderSide side, RiskSettings settings, double stop, double target) {
    PositionSizing.requirePositive("entry", entry);
    return new ProtectiveLevels(
        stop, target,
        settings.stopLossPercent() == 0 ? OptionalDouble.empty() : OptionalDouble.of(entry * (1 - side.sign() * stop)),
        settings.takeProfitPercent() == 0 ? OptionalDouble.empty() : OptionalDouble.of(entry * (1 + side.sign() * target)));
  }
}
