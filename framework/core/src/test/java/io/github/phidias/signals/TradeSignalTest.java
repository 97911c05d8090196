package io.github.phidias.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeSignalTest {
  private static final Band BAND = new Band(1, 2);

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, 7, Double.NaN, Double.POSITIVE_INFINITY})
  void confidenceAndSizeAreFractions(double value) {
    assertRefused("confidence", () -> TradeSignal.buy(value, 1));
    assertRefused("positionSize", () -> TradeSignal.sell(1, value));
  }

  @Test
  void holdHasNoConfidenceNoSizeAndNoPrices() {
    assertEquals(0, TradeSignal.hold().confidence());
    assertEquals(0, TradeSignal.hold().positionSize());
    assertRefused("confidence", () -> signal(Action.HOLD, 0.5, 0, OptionalDouble.empty(), Optional.empty()));
    assertRefused("positionSize", () -> signal(Action.HOLD, 0, 0.5, OptionalDouble.empty(), Optional.empty()));
    assertRefused("limitPrice", () -> TradeSignal.hold().withLimit(1));
    assertRefused("stopPrice", () -> TradeSignal.hold().withStop(1));
    assertRefused("targetPrice", () -> TradeSignal.hold().withTarget(1));
  }

  @Test
  void aTargetWeightAndItsBandBelongToTarget() {
    TradeSignal target = TradeSignal.target(-0.25, BAND);
    assertEquals(OptionalDouble.of(-0.25), target.targetWeight());
    assertEquals(Optional.of(BAND), target.band());
    assertEquals(0, target.positionSize());
    assertRefused("targetWeight", () -> signal(Action.TARGET, 1, 0, OptionalDouble.empty(), Optional.empty()));
    assertRefused("targetWeight", () -> signal(Action.BUY, 1, 1, OptionalDouble.of(0.5), Optional.empty()));
    assertRefused("targetWeight", () -> TradeSignal.target(Double.NaN, BAND));
    assertRefused("positionSize", () -> signal(Action.TARGET, 1, 1, OptionalDouble.of(0.5), Optional.empty()));
    assertRefused("band", () -> signal(Action.BUY, 1, 1, OptionalDouble.empty(), Optional.of(BAND)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void pricesAndStopDistancesAreFiniteAndAboveZero(double value) {
    assertRefused("limitPrice", () -> TradeSignal.buy().withLimit(value));
    assertRefused("stopPrice", () -> TradeSignal.buy().withStop(value));
    assertRefused("targetPrice", () -> TradeSignal.buy().withTarget(value));
    assertRefused("metadata.stop_distance", () -> TradeSignal.buy().withStopDistance(value));
  }

  @Test
  void aStopDistanceIsANumber() {
    assertEquals(OptionalDouble.of(2), TradeSignal.buy().withMetadata(TradeSignal.STOP_DISTANCE, 2).stopDistance());
    assertRefused("metadata.stop_distance", () -> TradeSignal.buy().withMetadata(TradeSignal.STOP_DISTANCE, "2"));
  }

  @Test
  void copiesChangeOneThing() {
    TradeSignal signal = TradeSignal.buy(0.5, 0.25).withLimit(10).withStop(9).withTarget(12).withStopDistance(1.5)
        .withReason("because").withScores(new Scores(1, 0, 0)).withMetadata("rsi", 30.0);
    assertEquals(Action.BUY, signal.action());
    assertEquals(0.5, signal.confidence());
    assertEquals(0.25, signal.positionSize());
    assertEquals(OptionalDouble.of(10), signal.limitPrice());
    assertEquals(OptionalDouble.of(9), signal.stopPrice());
    assertEquals(OptionalDouble.of(12), signal.targetPrice());
    assertEquals(OptionalDouble.of(1.5), signal.stopDistance());
    assertEquals("because", signal.reason());
    assertEquals(1, signal.scores().buy());
    assertEquals(List.of("stop_distance", "rsi"), List.copyOf(signal.metadata().keySet()));
  }

  @Test
  void metadataIsACopyThatCannotBeChanged() {
    Map<String, Object> seen = new HashMap<>(Map.of("a", 1));
    TradeSignal signal = TradeSignal.buy().withMetadata(seen);
    seen.put("b", 2);
    assertEquals(Map.of("a", 1), signal.metadata());
    assertThrows(UnsupportedOperationException.class, () -> signal.metadata().put("c", 3));
  }

  @Test
  void holdingForWantOfBarsSaysSoInTheMetadataToo() {
    TradeSignal warmUp = TradeSignal.hold(TradeSignal.WARMUP);
    assertEquals("warmup", warmUp.reason());
    assertEquals(Map.of("reason", "warmup"), warmUp.metadata());
    assertSame(TradeSignal.hold(), TradeSignal.hold());
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void actionsAreReadInAnyCaseAndWrittenInLowerCase(Action action) {
    assertEquals(action, Action.parse(action.json()));
    assertEquals(action, Action.parse(" " + action.name() + " "));
    assertEquals(action.name().toLowerCase(java.util.Locale.ROOT), action.json());
  }

  @Test
  void refusesOtherActions() {
    assertThrows(IllegalArgumentException.class, () -> Action.parse("banana"));
  }

  @Test
  void bandsAreZeroOrMore() {
    assertEquals(Double.POSITIVE_INFINITY, new Band(0, Double.POSITIVE_INFINITY).upperPoints());
    assertThrows(IllegalArgumentException.class, () -> new Band(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Band(0, Double.NaN));
  }

  private static TradeSignal signal(Action action, double confidence, double size, OptionalDouble weight, Optional<Band> band) {
    return new TradeSignal(
        action, confidence, size, weight, band, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        Scores.of(action), "", Map.of());
  }

  private static void assertRefused(String field, org.junit.jupiter.api.function.Executable code) {
    var thrown = assertThrows(IllegalArgumentException.class, code);
    assertTrue(thrown.getMessage().startsWith("signal." + field + " was "), thrown.getMessage());
  }
}
