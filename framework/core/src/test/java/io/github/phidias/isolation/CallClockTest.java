package io.github.phidias.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallClockTest {
  private static final long SECOND = 1_000_000_000L;

  private final CallClock clock = new CallClock(Duration.ofSeconds(10));

  @Test
  void aCallIsOverdueAtItsDeadlineAndNotBefore() {
    for (long s = 0; s < 10; s++) {
      assertFalse(clock.overdue(5, 100 * SECOND + s * SECOND), "after " + s);
    }
    assertTrue(clock.overdue(5, 110 * SECOND));
  }

  @Test
  void eachCallHasADeadlineOfItsOwn() {
    for (int bar = 0; bar < 1_000; bar++) {
      assertFalse(clock.overdue(bar, bar * 9 * SECOND));
      assertFalse(clock.overdue(bar, bar * 9 * SECOND + 8 * SECOND));
    }
  }

  @Test
  void timeInWhichNobodyLookedIsNotHeldAgainstTheStrategy() {
    assertFalse(clock.overdue(5, 0));
    // The process was stopped for an hour.
    assertFalse(clock.overdue(5, 3_600 * SECOND));
    assertFalse(clock.overdue(5, 3_604 * SECOND));
    assertTrue(clock.overdue(5, 3_605 * SECOND));
  }

  @Test
  void looksOftenEnoughToNoticeWithinHalfADeadline() {
    assertEquals(50_000_000, new CallClock(Duration.ofMillis(200)).stepNanos());
    assertEquals(250_000_000, clock.stepNanos());
  }

  @Test
  void refusesADeadlineThatCannotBeKept() {
    for (Duration deadline : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofDays(2).plusNanos(1))) {
      assertThrows(InputException.class, () -> new CallClock(deadline));
    }
    assertFalse(new CallClock(Duration.ofMillis(1)).overdue(0, 0));
    assertFalse(new CallClock(Duration.ofDays(2)).overdue(0, 0));
  }

  @Property
  void isNeverEarlyAndAtMostOneStepLate(
      @ForAll @IntRange(min = 0, max = 249) int lag,
      @ForAll @Size(min = 40, max = 60) List<@IntRange(min = 1, max = 250) Integer> steps) {
    CallClock watch = new CallClock(Duration.ofSeconds(1));
    long now = lag;
    long began = 0;
    watch.overdue(0, now * 1_000_000);
    for (int step : steps) {
      long before = now;
      now += step;
      boolean overdue = watch.overdue(0, now * 1_000_000);
      assertTrue(!overdue || now - began >= 1_000, "early");
      assertTrue(overdue || before - began - lag < 1_000, "late");
    }
  }
}
