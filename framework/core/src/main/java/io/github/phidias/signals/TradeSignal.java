package io.github.phidias.signals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A strategy's decision at the close of a bar. Immutable, and checked when it is made.
 *
 * @param action       what to do
 * @param confidence   0 to 1; always 0 for HOLD. Scales the size of BUY and SELL, never a target weight
 * @param positionSize fraction of equity asked for, 0 to 1; always 0 for HOLD and TARGET
 * @param targetWeight fraction of equity to hold, negative for short; required for TARGET, absent otherwise
 * @param band         no-trade band around the target weight; only for TARGET
 * @param limitPrice   worst price to accept, quote currency, above zero; absent for a market order
 * @param stopPrice    price at which to give up, above zero; absent for the simulator's own stop
 * @param targetPrice  price at which to take profit, above zero; absent for the simulator's own target
 * @param scores       scores of the three actions
 * @param reason       why, in few words; may be empty
 * @param metadata     what the strategy saw (indicator readings, zone); unmodifiable, in the order given
 */
public record TradeSignal(
    Action action,
    double confidence,
    double positionSize,
    OptionalDouble targetWeight,
    Optional<Band> band,
    OptionalDouble limitPrice,
    OptionalDouble stopPrice,
    OptionalDouble targetPrice,
    Scores scores,
    String reason,
    Map<String, Object> metadata) {

  /** Metadata key of a stop distance: quote currency per unit, from the entry fill to the stop. */
  public static final String STOP_DISTANCE = "stop_distance";

  /** Reason of a HOLD for want of bars. */
  public static final String WARMUP = "warmup";

  private static final TradeSignal HOLD = neutral("");
  private static final TradeSignal HOLD_WARMUP = neutral(WARMUP);

  public TradeSignal {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(targetWeight, "targetWeight");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(reason, "reason");
    unless(confidence >= 0 && confidence <= 1, "confidence", confidence, "must be from 0 to 1");
    unless(positionSize >= 0 && positionSize <= 1, "positionSize", positionSize, "must be from 0 to 1");
    unless(action != Action.HOLD || confidence == 0, "confidence", confidence, "must be 0 for HOLD");
    unless(
        action != Action.HOLD && action != Action.TARGET || positionSize == 0,
        "positionSize", positionSize, "must be 0 for " + action);
    unless(
        action == Action.TARGET == targetWeight.isPresent(),
        "targetWeight", targetWeight, "must be given for TARGET and for no other action");
    unless(
        targetWeight.isEmpty() || Double.isFinite(targetWeight.getAsDouble()),
        "targetWeight", targetWeight, "must be finite");
    unless(band.isEmpty() || action == Action.TARGET, "band", band, "is only for TARGET");
    requirePrice(action, "limitPrice", limitPrice);
    requirePrice(action, "stopPrice", stopPrice);
    requirePrice(action, "targetPrice", targetPrice);
    metadata = metadata.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    if (metadata.containsKey(STOP_DISTANCE)) {
      Object distance = metadata.get(STOP_DISTANCE);
      unless(
          distance instanceof Number n && n.doubleValue() > 0 && Double.isFinite(n.doubleValue()),
          "metadata.stop_distance", distance, "must be a finite number above zero");
    }
  }

  private static void requirePrice(Action action, String field, OptionalDouble price) {
    unless(
        price.isEmpty() || price.getAsDouble() > 0 && Double.isFinite(price.getAsDouble()),
        field, price, "must be finite and above zero");
    unless(price.isEmpty() || action != Action.HOLD, field, price, "must be absent for HOLD");
  }

  private static void unless(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("signal.%s was %s but %s".formatted(field, seen, rule));
    }
  }

  private static TradeSignal neutral(String reason) {
    return new TradeSignal(
        Action.HOLD, 0, 0, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), Scores.of(Action.HOLD), reason, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
  }

  private static TradeSignal directed(Action action, double confidence, double positionSize) {
    return new TradeSignal(
        action, confidence, positionSize, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), OptionalDouble.empty(), Scores.of(action), "", Map.of());
  }

  /** Buy with full confidence, as large as the simulator or runner allows. */
  public static TradeSignal buy() {
    return directed(Action.BUY, 1, 1);
  }

  /** Buy with a confidence and a fraction of equity. */
  public static TradeSignal buy(double confidence, double positionSize) {
    return directed(Action.BUY, confidence, positionSize);
  }

  /** Sell with full confidence, as large as the simulator or runner allows. */
  public static TradeSignal sell() {
    return directed(Action.SELL, 1, 1);
  }

  /** Sell with a confidence and a fraction of equity. */
  public static TradeSignal sell(double confidence, double positionSize) {
    return directed(Action.SELL, confidence, positionSize);
  }

  /** Do nothing. */
  public static TradeSignal hold() {
    return HOLD;
  }

  /** Do nothing, and say why; the reason stands in the metadata too. */
  public static TradeSignal hold(String reason) {
    return reason.equals(WARMUP) ? HOLD_WARMUP : reason.isEmpty() ? HOLD : neutral(reason);
  }

  /** Hold a fraction of equity, negative for short, left alone inside the band. */
  public static TradeSignal target(double weight, Band band) {
    return new TradeSignal(
        Action.TARGET, 1, 0, OptionalDouble.of(weight), Optional.of(band), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), Scores.of(Action.TARGET), "", Map.of());
  }

  /** A copy with a limit price. */
  public TradeSignal withLimit(double price) {
    return new TradeSignal(
        action, confidence, positionSize, targetWeight, band, OptionalDouble.of(price), stopPrice, targetPrice, scores, reason, metadata);
  }

  /** A copy with a stop price. */
  public TradeSignal withStop(double price) {
    return new TradeSignal(
        action, confidence, positionSize, targetWeight, band, limitPrice, OptionalDouble.of(price), targetPrice, scores, reason, metadata);
  }

  /** A copy with a price at which to take profit. */
  public TradeSignal withTarget(double price) {
    return new TradeSignal(
        action, confidence, positionSize, targetWeight, band, limitPrice, stopPrice, OptionalDouble.of(price), scores, reason, metadata);
  }

  /** A copy whose stop lies {@code distance} quote currency from the entry fill; kept in the metadata. */
  public TradeSignal withStopDistance(double distance) {
    return withMetadata(STOP_DISTANCE, distance);
  }

  /** The stop distance, absent when the simulator's own stop applies. */
  public OptionalDouble stopDistance() {
    return metadata.get(STOP_DISTANCE) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
  }

  /** A copy with scores. */
  public TradeSignal withScores(Scores newScores) {
    return new TradeSignal(
        action, confidence, positionSize, targetWeight, band, limitPrice, stopPrice, targetPrice, newScores, reason, metadata);
  }

  /** A copy with a reason. */
  public TradeSignal withReason(String newReason) {
    return new TradeSignal(
        action, confidence, positionSize, targetWeight, band, limitPrice, stopPrice, targetPrice, scores, newReason, metadata);
  }

  /** A copy with one more entry of metadata. */
  public TradeSignal withMetadata(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(metadata);
    more.put(key, value);
    return withMetadata(more);
  }

  /** A copy with other metadata. */
  public TradeSignal withMetadata(Map<String, Object> newMetadata) {
    return new TradeSignal(
        action, confidence, positionSize, targetWeight, band, limitPrice, stopPrice, targetPrice, scores, reason, newMetadata);
  }
}
