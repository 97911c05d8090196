package io.github.phidias.risk;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The gates in front of every entry of one account, and what they remember: the entries of the local day, the equity
 * before it, the peak, the last stop. Asked for entries only; an exit is never refused, so never ask for one.
 *
 * <p>Instants are passed in, UTC epoch milliseconds, and must not go back: in a simulation the open time of the bar in
 * which something happens, live the time of the event. The local day is that of the trading window's zone, UTC without a
 * window; where a clock is set back over midnight the day that had begun goes on. A close at which equity has not changed
 * need not be told. For one thread; no call makes an object but {@link #snapshot} and {@link #restore}.
 *
 * <p>Ratios are compared as what must hold, so that NaN is refused.
 */
public final class EntryGates {
  /** What a share of equity may exceed its limit by, for rounding. */
  private static final double ROUNDING = 1e-12;

  private static final long NO_DAY = Long.MIN_VALUE;
  private static final long NO_STOP = Long.MIN_VALUE;

  private final TradingWindow window;
  private final LocalClock clock;
  private final double maxDailyLoss;
  private final long cooldownMillis;
  private final double maxDrawdown;
  private final int maxOpenPositions;
  private final double maxTotalExposure;

  private long day = NO_DAY;
  private int entriesOfDay;
  private double equityBeforeDay;
  private double lastEquity;
  private double peakEquity;
  private boolean halted;
  private long lastStop = NO_STOP;

  /**
   * Gates of an account that has traded nothing.
   *
   * @param initialEquity quote currency, above zero
   * @param barMillis     length of a bar, the unit of {@code cooldown_bars}
   */
  public EntryGates(GateSettings settings, double initialEquity, long barMillis) {
    PositionSizing.requirePositive("initial_equity", initialEquity);
    if (barMillis <= 0) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "bar_millis", "bar_millis was %d but must be above zero".formatted(barMillis));
    }
    this.window = settings.tradingWindow().orElse(null);
    ZoneId zone = window == null ? ZoneOffset.UTC : window.zoneId();
    this.clock = new LocalClock(zone);
    this.maxDailyLoss = settings.maxDailyLoss().orElse(Double.NaN);
    this.cooldownMillis = Math.multiplyExact(settings.cooldownBars(), barMillis);
    this.maxDrawdown = settings.maxDrawdown().orElse(Double.NaN);
    this.maxOpenPositions = settings.maxOpenPositions() == 0 ? Integer.MAX_VALUE : settings.maxOpenPositions();
    this.maxTotalExposure = settings.maxTotalExposure().orElse(Double.POSITIVE_INFINITY);
    this.equityBeforeDay = initialEquity;
    this.lastEquity = initialEquity;
    this.peakEquity = initialEquity;
  }

  /** As above, for settings without a cooldown; with one, BAD_PARAMETER is thrown. */
  public EntryGates(GateSettings settings, double initialEquity) {
    this(withoutCooldown(settings), initialEquity, 1);
  }

  private static GateSettings withoutCooldown(GateSettings settings) {
    if (settings.cooldownBars() > 0) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "cooldown_bars",
          "cooldown_bars was %d but the length of a bar is not known; give it too".formatted(settings.cooldownBars()));
    }
    return settings;
  }

  /**
   * The first gate that refuses an entry now, null when none does. In this order:
   *
   * <ol>
   *   <li>OUTSIDE_WINDOW: the window is closed at {@code time}.
   *   <li>MAX_TRADES_PER_DAY: the local day has had the window's number of entries.
   *   <li>DAILY_LOSS_LIMIT: {@code equity - e0 <= -max_daily_loss / 100 * e0}, with e0 the equity at the last close of an
   *       earlier local day, the initial equity when there is none.
   *   <li>COOLDOWN: {@code time <= last stop + cooldown_bars * bar length}.
   *   <li>MAX_DRAWDOWN: {@code equity - peak <= -max_drawdown / 100 * peak} now, or at any close so far: once reached at a
   *       close, entries are over for the rest of the run.
   *   <li>MAX_OPEN_POSITIONS: the instrument is not held and as many others are as may be.
   *   <li>TOTAL_EXPOSURE: {@code (grossNotional + addedNotional) / equity > max_total_exposure + 1e-12}.
   * </ol>
   *
   * @param equity                at the reference price of the fill, quote currency
   * @param addedNotional         worth that the entry adds, quote currency, zero or more
   * @param grossNotional         worth of all positions so far without their signs, quote currency
   * @param openPositions         how many instruments are held
   * @param instrumentHasPosition whether the entry's instrument is one of them
   */
  public EntryCode refuse(
      long time, double equity, double addedNotional, double grossNotional, int openPositions, boolean instrumentHasPosition) {
    turnDay(time);
    if (window != null && !window.isOpen(clock.hour(time))) {
      return EntryCode.OUTSIDE_WINDOW;
    }
    if (window != null && entriesOfDay >= window.maxTradesPerDay()) {
      return EntryCode.MAX_TRADES_PER_DAY;
    }
    if (fallen(equity, equityBeforeDay, maxDailyLoss)) {
      return EntryCode.DAILY_LOSS_LIMIT;
    }
    if (cooldownMillis > 0 && lastStop != NO_STOP && time <= lastStop + cooldownMillis) {
      return EntryCode.COOLDOWN;
    }
    if (halted || fallen(equity, peakEquity, maxDrawdown)) {
      return EntryCode.MAX_DRAWDOWN;
    }
    if (!instrumentHasPosition && openPositions >= maxOpenPositions) {
      return EntryCode.MAX_OPEN_POSITIONS;
    }
    if (maxTotalExposure < Double.POSITIVE_INFINITY
        && !(equity > 0 && (grossNotional + addedNotional) / equity <= maxTotalExposure + ROUNDING)) {
      return EntryCode.TOTAL_EXPOSURE;
    }
    return null;
  }

  private static boolean fallen(double equity, double start, double percent) {
    return !Double.isNaN(percent) && !(equity - start > -percent / 100 * start);
  }

  /** Counts an entry that was filled. */
  public void entered(long time) {
    turnDay(time);
    entriesOfDay++;
  }

  /** Begins the cooldown: a position was closed by its stop. */
  public void closedByStop(long time) {
    lastStop = Math.max(lastStop, time);
  }

  /** The close of a bar that opened at {@code openTime}, with the account's equity there. */
  public void closed(long openTime, double equity) {
    turnDay(openTime);
    lastEquity = equity;
    halted |= fallen(equity, peakEquity, maxDrawdown);
    if (equity > peakEquity) {
      peakEquity = equity;
    }
  }

  private void turnDay(long time) {
    long today = clock.epochDay(time);
    if (today > day) {
      day = today;
      entriesOfDay = 0;
      equityBeforeDay = lastEquity;
    }
  }

  /** All that is remembered, as numbers, booleans, texts and nulls; {@link #restore} reads it, also after a trip through JSON. */
  public Map<String, Object> snapshot() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("local_day", day == NO_DAY ? null : LocalDate.ofEpochDay(day).toString());
    state.put("entries_of_day", entriesOfDay);
    state.put("equity_before_day", equityBeforeDay);
    state.put("last_equity", lastEquity);
    state.put("peak_equity", peakEquity);
    state.put("halted", halted);
    state.put("last_stop", lastStop == NO_STOP ? null : lastStop);
    return state;
  }

  /**
   * Takes over what {@link #snapshot} gave. Nothing changes when a value is absent or of another kind.
   *
   * @throws InputException BAD_FORMAT with the key; a runner that meets it must stay halted
   */
  public void restore(Map<String, ?> snapshot) {
    Reader reader = new Reader(snapshot);
    long readDay = reader.orNull("local_day", value -> LocalDate.parse((String) value).toEpochDay(), NO_DAY);
    int readEntries = reader.read("entries_of_day", value -> Math.toIntExact(((Number) value).longValue()));
    double readBefore = reader.number("equity_before_day");
    double readLast = reader.number("last_equity");
    double readPeak = reader.number("peak_equity");
    boolean readHalted = reader.read("halted", Boolean.class::cast);
    long readStop = reader.orNull("last_stop", value -> ((Number) value).longValue(), NO_STOP);
    day = readDay;
    entriesOfDay = readEntries;
    equityBeforeDay = readBefore;
    lastEquity = readLast;
    peakEquity = readPeak;
    halted = readHalted;
    lastStop = readStop;
  }

  private record Reader(Map<String, ?> snapshot) {
    <T> T read(String key, Function<Object, T> parse) {
      Object value = snapshot.get(key);
      try {
        if (value != null) {
          return parse.apply(value);
        }
      } catch (ClassCastException | ArithmeticException | DateTimeParseException e) {
        throw new InputException(ErrorCode.BAD_FORMAT, key, message(key), e);
      }
      throw new InputException(ErrorCode.BAD_FORMAT, key, message(key));
    }

    long orNull(String key, Function<Object, Long> parse, long absent) {
      return snapshot.containsKey(key) && snapshot.get(key) == null ? absent : read(key, parse);
    }

    double number(String key) {
      double number = read(key, value -> ((Number) value).doubleValue());
      if (!Double.isFinite(number)) {
        throw new InputException(ErrorCode.BAD_FORMAT, key, message(key));
      }
      return number;
    }

    private String message(String key) {
      return "%s of a snapshot was %s, which is not what a snapshot holds; halt, and let an operator start the account anew"
          .formatted(key, snapshot.get(key));
    }
  }
}
