package io.github.phidias.strategies.harvesting;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a run as plain values that JSON can hold, and back. Null stands for what is not known. Times are UTC epoch
 * milliseconds.
 */
record HarvestSnapshot(HarvestState state, List<String> notices) {
  static final int SCHEMA = 1;

  static Map<String, Object> write(VolatilityHarvesting p, HarvestState s) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schema_version", SCHEMA);
    out.put("strategy", VolatilityHarvesting.NAME);
    out.put("parameter_hash", parameterHash(p));
    out.put("symbol", p.symbol());
    out.put("last_bar_end", s.lastBarEnd == Long.MIN_VALUE ? null : s.lastBarEnd);
    out.put("ath", number(s.high));
    out.put("portfolio_ratio", number(s.target));
    out.put("last_close", number(s.lastClose));
    out.put("traded_price", number(s.tradedPrice));
    out.put("buy_price_mean", number(s.breakEven));
    out.put("entry_price_mean", number(s.entryPrice));
    out.put("buy_counter", s.counters.buy());
    out.put("sell_counter", s.counters.sell());
    out.put("base", number(s.base));
    out.put("open_order_id", s.openOrder);
    out.put("order_filled", s.filled);
    out.put("order_notional", s.filledNotional);
    return out;
  }

  private static Double number(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }

  static HarvestSnapshot read(VolatilityHarvesting p, Map<String, Object> in) {
    HarvestState s = new HarvestState();
    if (in.isEmpty()) {
      return new HarvestSnapshot(s, List.of());
    }
    require(in, "schema_version", SCHEMA);
    require(in, "strategy", VolatilityHarvesting.NAME);
    require(in, "symbol", p.symbol());
    s.lastBarEnd = in.get("last_bar_end") instanceof Number end ? end.longValue() : Long.MIN_VALUE;
    s.high = price(in, "ath");
    s.lastClose = price(in, "last_close");
    s.tradedPrice = price(in, "traded_price");
    s.breakEven = value(in, "buy_price_mean");
    s.entryPrice = value(in, "entry_price_mean");
    s.base = value(in, "base");
    List<String> notices = new ArrayList<>();
    if (parameterHash(p).equals(in.get("parameter_hash"))) {
      s.target = value(in, "portfolio_ratio");
      s.counters = new ScaleCounters(counter(in, "buy_counter", p), counter(in, "sell_counter", p));
      s.openOrder = in.get("open_order_id") instanceof String id ? id : null;
      s.filled = Double.isNaN(value(in, "order_filled")) ? 0 : value(in, "order_filled");
      s.filledNotional = Double.isNaN(value(in, "order_notional")) ? 0 : value(in, "order_notional");
    } else {
      notices.add("the parameters are not those of the saved state: its all-time high, last fill and break-even price are kept, "
          + "counters and target weight begin anew");
    }
    return new HarvestSnapshot(s, List.copyOf(notices));
  }

  private static void require(Map<String, Object> in, String key, Object expected) {
    Object seen = in.get(key);
    boolean same = expected instanceof Integer number
        ? seen instanceof Number read && read.longValue() == number : expected.equals(seen);
    if (!same) {
      throw refused(key, seen, "must be %s; give the state of this strategy, or none to begin anew".formatted(expected));
    }
  }

  private static int counter(Map<String, Object> in, String key, VolatilityHarvesting p) {
    double seen = value(in, key);
    if (!(seen >= 1 && seen <= p.maxCounter() && seen == Math.rint(seen))) {
      throw refused(key, in.get(key), "must be a whole number from 1 to max_counter %d".formatted(p.maxCounter()));
    }
    return (int) seen;
  }

  private static double price(Map<String, Object> in, String key) {
    double seen = value(in, key);
    if (seen <= 0) {
      throw refused(key, seen, "must be above zero, or null when it is not known");
    }
    return seen;
  }

  private static double value(Map<String, Object> in, String key) {
    Object seen = in.get(key);
    if (seen == null) {
      return Double.NaN;
    }
    if (!(seen instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw refused(key, seen, "must be a finite number or null");
    }
    return number.doubleValue();
  }

  private static InputException refused(String key, Object seen, String rule) {
    return new InputException(ErrorCode.BAD_PARAMETER, "snapshot." + key, "snapshot.%s was %s but %s".formatted(key, seen, rule));
  }

  /** SHA-256 of all parameters, as hexadecimal text. */
  static String parameterHash(VolatilityHarvesting p) {
    return hash(p.values().toString());
  }

  /** The client id of the order of a bar: the same for the same bar and side, so that sending it twice cannot double it. */
  static String orderId(VolatilityHarvesting p, long barEnd, boolean buys) {
    return hash(VolatilityHarvesting.NAME + "|" + p.symbol() + "|" + barEnd + "|" + (buys ? "BUY" : "SELL")).substring(0, 32);
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
