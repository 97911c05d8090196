package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FvgZonesTest {
  private static final Column HIGH = Column.copyOf(110, 120, 130, 128, 126, 112);
  private static final Column LOW = Column.copyOf(90, 100, 120, 119, 121, 105);

  @Test
  void aBullishZoneLiesBetweenTheOldHighAndTheNewLow() {
    FvgZone zone = FvgZones.of(HIGH, LOW).get(0);
    assertEquals(
        new FvgZone(1, 2, FvgDirection.BULLISH, 110, 120, 10, OptionalInt.of(3), OptionalInt.of(5)), zone);
  }

  @Test
  void aBearishZoneLiesBetweenTheNewHighAndTheOldLow() {
    FvgZones zones = FvgZones.of(Column.copyOf(110, 100, 80, 85, 95), Column.copyOf(90, 75, 70, 75, 80));
    assertEquals(
        new FvgZone(1, 2, FvgDirection.BEARISH, 80, 90, 10, OptionalInt.of(3), OptionalInt.of(4)), zones.get(0));
  }

  @Test
  void touchingIsNoGap() {
    assertEquals(0, FvgZones.of(Column.copyOf(110, 120, 130), Column.copyOf(90, 100, 110)).size());
  }

  @Test
  void leastSizeIsInclusive() {
    FvgZones zones = FvgZones.of(HIGH, LOW);
    assertTrue(zones.only(10, FvgDirection.BULLISH).list().contains(zones.get(0)));
    assertTrue(zones.only(10.01, FvgDirection.BULLISH).list().isEmpty());
    assertThrows(InputException.class, () -> zones.only(-1, FvgDirection.BOTH));
    assertThrows(InputException.class, () -> zones.only(Double.NaN, FvgDirection.BOTH));
  }

  @Test
  void isUnknownBeforeItsConfirmation() {
    assertEquals(List.of(), FvgZones.of(HIGH, LOW).asOf(1).list());
    assertEquals(1, FvgZones.of(HIGH, LOW).asOf(2).size());
  }

  @Test
  void tellsOfATouchOrFillOnlyFromItsBarOn() {
    FvgZones zones = FvgZones.of(HIGH, LOW);
    assertEquals(OptionalInt.empty(), zones.asOf(2).get(0).firstTouch());
    assertEquals(OptionalInt.of(3), zones.asOf(3).get(0).firstTouch());
    assertEquals(OptionalInt.empty(), zones.asOf(4).get(0).filled());
    assertEquals(OptionalInt.of(5), zones.asOf(5).get(0).filled());
  }

  @Test
  void anEarlierViewCannotBeWidenedAgain() {
    FvgZones early = FvgZones.of(HIGH, LOW).asOf(2);
    assertEquals(early.list(), early.asOf(5).list());
  }

  @Test
  void ofFewerThanThreeBarsAreNone() {
    assertEquals(0, FvgZones.of(Column.copyOf(), Column.copyOf()).size());
    assertEquals(0, FvgZones.of(Column.copyOf(1, 2), Column.copyOf(1, 2)).size());
  }

  @Test
  void refusesUnequalColumns() {
    assertThrows(InputException.class, () -> FvgZones.of(Column.copyOf(1, 2), Column.copyOf(1)));
  }

  @Test
  void directionsReadInLowerCase() {
    assertEquals(List.of("bullish", "bearish", "both"),
        List.of(FvgDirection.values()).stream().map(FvgDirection::toString).toList());
  }
}
