package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.phidias.sessions.SessionCalendar;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is asked at every bar or entry makes no object, whichever way the machine runs it. */
class NoObjectsTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 100_000;
  private static final long MINUTE = 60_000L;
  /** Room for what the virtual machine itself does on the side; an object a call would be 16 bytes each at least. */
  private static final long ALLOWED = CALLS;

  private static void assertNone(LongToDoubleFunction call) {
    double sum = run(call);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    sum += run(call);
    long made = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(made < ALLOWED, made + " bytes in " + CALLS + " calls, sum " + sum);
  }

  private static double run(LongToDoubleFunction call) {
    double sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += call.applyAsDouble(1_700_000_000_000L + i * MINUTE);
    }
    return sum;
  }

  @Test
  void gatesMakeNone() {
    EntryGates gates = new EntryGates(
        GateSettings.of(Map.of(
            "trading_window", new TradingWindow(22, 6, 3, "America/New_York"), "max_daily_loss", 2, "max_drawdown", 50,
            "cooldown_bars", 2, "max_open_positions", 2, "max_total_exposure", 2)),
        1000, MINUTE);
    assertNone(time -> {
      gates.closed(time, 1000.0 + time % 7);
      gates.closedByStop(time);
      gates.entered(time);
      return gates.refuse(time, 1000, 1, 1, 1, false) == null ? 1 : 0;
    });
  }

  @Test
  void sizesMakeNone() {
    EntrySizing sizing = new EntrySizing(SizingSettings.of(Map.of("sizing", "KELLY", "lot_step", 0.01)));
    KellyEstimate kelly = new KellyEstimate(1);
    EntryCosts costs = EntryCosts.of(0.001);
    assertNone(time -> {
      kelly.closed(time % 5 - 2.0);
      return sizing.quantity(costs, 1000, 1000, 100, 101, 1, 1, 2, 0.2, kelly.fraction());
    });
  }

  @Test
  void sessionsMakeNoneInsideASession() {
    SessionCalendar calendar = SessionCalendar.of(
        "America/New_York", "09:30", "16:00", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    assertNone(time -> (calendar.contains(time) ? 1.0 : 0.0) + calendar.sessionDay(time) + calendar.sessionEnd(time));
  }
}
