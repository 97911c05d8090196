package io.github.phidias.risk;

import io.github.phidias.orders.OrderSide;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How large an entry is. An account without free equity gives a size of zero, which is no order; numbers that can be no
 * price or no equity throw {@link InputException}.
 */
public final class PositionSizing {
  /** What a quantity may be under a whole lot, in lots, and still count as it: three times 0.1 is not quite 0.3. */
  private static final double ROUNDING = 1e-9;

  private final RiskSettings settings;
  private final OptionalDouble lotStep;

  /** Which of two bounds a size is. */
  public enum Binding {
    /** The loss at the stop. */
    RISK,
    /** The largest position. */
    CAP
  }

  /**
   * A size by the loss at the stop.
   *
   * @param quantityByRisk base units that lose risk_per_trade of equity at the stop
   * @param quantityByCap  base units worth max_position_size of equity
   * @param quantity       the smaller one, rounded down to the lot; zero when under one lot
   * @param binding        which one was the smaller; RISK when they are equal
   */
  public record ByRisk(double quantityByRisk, double quantityByCap, double quantity, Binding binding) {}

  /**
   * A size by confidence and scores.
   *
   * @param baseNotional      quote currency, before the two factors
   * @param probabilityFactor 0 to 1, from the side's score and the confidence; 1 without scores
   * @param riskAdjustment    0.5 to 1, from the risk score; 1 without scores
   * @param notional          quote currency: the product of the three
   */
  public record ByProbability(double baseNotional, double probabilityFactor, double riskAdjustment, double notional) {}

  /** Sizes within these limits; {@code lotStep} in base units, empty where any quantity may be traded. */
  public PositionSizing(RiskSettings settings, OptionalDouble lotStep) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.lotStep = Objects.requireNonNull(lotStep, "lotStep");
    lotStep.ifPresent(step -> requirePositive("lot_step", step));
  }

  /**
   * The size that loses {@code riskPerTrade} of equity when the stop is reached, and is worth no more than {@code
   * maxPositionSize} of it: {@code min(equity * riskPerTrade / |entry - stop|, equity * maxPositionSize / entry)}.
   *
   * @param equity quote currency
   * @param entry  price, above zero
   * @param stop   price, zero or more, on either side of the entry
   */
  public ByRisk byRisk(double equity, double entry, double stop) {
    requireFinite("equity", equity);
    requirePositive("entry", entry);
    unless(stop >= 0 && Double.isFinite(stop) && stop != entry, "stop", stop, "must be a price other than the entry " + entry);
    double available = Math.max(0, equity);
    double risk = available * settings.riskPerTrade() / Math.abs(entry - stop);
    double cap = available * settings.maxPositionSize() / entry;
    double size = Math.min(risk, cap);
    return new ByRisk(
        risk, cap, lotStep.isPresent() ? roundDown(size, lotStep.getAsDouble()) : size, risk <= cap ? Binding.RISK : Binding.CAP);
  }

  /**
   * The worth that falls with doubt. Confidence counts up to three times in it, so it suits a strategy whose confidence
   * means something, and is nobody's default. With w the {@code probabilityWeight}:
   *
   * <pre>
   * base       = max(0, equity - usedCapital) * maxPositionSize * signalConfidence
   * factor     = w * score of the side + (1 - w) * confidence of the conviction
   * adjustment = 1 - 0.5 * risk score
   * </pre>
   *
   * @param signalConfidence 0 to 1
   * @param equity           quote currency
   * @param usedCapital      quote currency bound in positions, zero or more
   * @param side             of the order
   * @param conviction       scores and the confidence that belongs to them; empty for the base alone
   */
  public ByProbability byProbability(
      double signalConfidence, double equity, double usedCapital, OrderSide side, Optional<Conviction> conviction) {
    unless(signalConfidence >= 0 && signalConfidence <= 1, "signal_confidence", signalConfidence, "must be from 0 to 1");
    requireFinite("equity", equity);
    unless(usedCapital >= 0 && Double.isFinite(usedCapital), "used_capital", usedCapital, "must be a number, zero or more");
    double base = Math.max(0, equity - usedCapital) * settings.maxPositionSize() * signalConfidence;
    double weight = settings.probabilityWeight();
    double factor = conviction.map(c -> weight * c.score(side) + (1 - weight) * c.confidence()).orElse(1.0);
    double adjustment = conviction.map(c -> 1 - 0.5 * c.riskScore()).orElse(1.0);
    return new ByProbability(base, factor, adjustment, base * factor * adjustment);
  }

  /** The largest multiple of a lot that is no more than a quantity, a billionth of a lot aside. */
  public static double roundDown(double quantity, double lotStep) {
    return Math.floor(quantity / lotStep + ROUNDING) * lotStep;
  }

  private static void requireFinite(String field, double value) {
    unless(Double.isFinite(value), field, value, "must be a number");
  }

  static void requirePositive(String field, double value) {
    unless(value > 0 && Double.isFinite(value), field, value, "must be a number above zero");
  }

  private static void unless(boolean holds, String field, double seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }
}
