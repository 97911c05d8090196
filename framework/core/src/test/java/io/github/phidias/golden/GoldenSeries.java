package io.github.phidias.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.util.Arrays;

/** Bars of golden cases. */
public final class GoldenSeries {
  private static final long START = 1_704_067_200_000L;

  private GoldenSeries() {}

  /**
   * The bars of a case: {@code series} by id, inline {@code bars}, or inline {@code closes}. {@code step_ms} beside a
   * series gives it other times, {@code timestamp[0] + i * step_ms}; beside inline bars it is their timeframe. Where
   * inline bars lack columns, open and close lie midway from low to high, the volume is 1 and bars open hourly.
   */
  public static Bars bars(GoldenCase golden) {
    boolean series = golden.find("series").isPresent();
    boolean inline = golden.find("bars").isPresent();
    boolean closes = golden.find("closes").isPresent();
    if ((series ? 1 : 0) + (inline ? 1 : 0) + (closes ? 1 : 0) != 1) {
      throw new AssertionError("golden " + golden.where() + " needs exactly one of series, bars and closes");
    }
    long step = golden.find("step_ms").map(JsonNode::longValue).orElse(0L);
    if (series) {
      Bars bars = series(golden.file().siblings().series(golden.text("series")));
      return step == 0 ? bars : retimed(bars, step);
    }
    return closes ? closes(golden, step) : inline(golden, step);
  }

  /** The series of an id in a folder under {@code golden}. */
  public static Bars series(String folder, String id) {
    return series(GoldenFiles.of(folder).series(id));
  }

  static Bars series(GoldenFile file) {
    JsonNode node = file.node();
    String where = "golden " + file.where();
    Keys.of(file.where(), node)
        .used("kind", "group", "id", "bars", "step_ms", "timestamp", "open", "high", "low", "close", "volume")
        .informative("seed", "start_cents", "amplitude_cents", "generator", "origin", "note", "description")
        .check();
    long[] times = longs(where, node, "timestamp");
    if (node.has("bars") && node.get("bars").intValue() != times.length) {
      throw new AssertionError(where + " says it has " + node.get("bars") + " bars but has " + times.length);
    }
    return Bars.wrap(
        Instrument.UNKNOWN, timeframe(node.path("step_ms").longValue(), times), times,
        doubles(where, node, "open"), doubles(where, node, "high"), doubles(where, node, "low"),
        doubles(where, node, "close"), doubles(where, node, "volume"));
  }

  private static Timeframe timeframe(long step, long[] times) {
    return step == 0 ? Timeframe.mostFrequentStep(times) : Timeframe.ofMillis(step);
  }

  private static Bars retimed(Bars bars, long step) {
    return Bars.wrap(
        bars.instrument(), Timeframe.ofMillis(step), times(bars.openTime(0), step, bars.size()),
        bars.open().toArray(), bars.high().toArray(), bars.low().toArray(), bars.close().toArray(), bars.volume().toArray());
  }

  private static long[] times(long start, long step, int count) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = start + i * step;
    }
    return times;
  }

  private static Bars closes(GoldenCase golden, long step) {
    double[] close = doubles("golden " + golden.where(), golden.node(), "closes");
    return filled(null, step, close, close, close, close, null);
  }

  private static Bars inline(GoldenCase golden, long step) {
    JsonNode node = golden.object("bars", "timestamp", "open", "high", "low", "close", "volume");
    String where = "golden " + golden.where() + " .bars";
    double[] high = doubles(where, node, "high");
    double[] low = doubles(where, node, "low");
    double[] middle = new double[high.length];
    for (int i = 0; i < high.length && i < low.length; i++) {
      middle[i] = low[i] + (high[i] - low[i]) / 2;
    }
    return filled(
        node.has("timestamp") ? longs(where, node, "timestamp") : null, step,
        node.has("open") ? doubles(where, node, "open") : middle, high, low,
        node.has("close") ? doubles(where, node, "close") : middle,
        node.has("volume") ? doubles(where, node, "volume") : null);
  }

  private static Bars filled(
      long[] given, long step, double[] open, double[] high, double[] low, double[] close, double[] volume) {
    long[] times = given == null ? times(START, step == 0 ? Timeframe.HOUR.millis() : step, high.length) : given;
    double[] traded = volume;
    if (traded == null) {
      traded = new double[high.length];
      Arrays.fill(traded, 1);
    }
    return Bars.of(Instrument.UNKNOWN, timeframe(step, times), times, open, high, low, close, traded);
  }

  private static double[] doubles(String where, JsonNode node, String key) {
    JsonNode array = array(where, node, key);
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      if (!array.get(i).isNumber()) {
        throw new AssertionError(where + " ." + key + "[" + i + "] is no number");
      }
      values[i] = array.get(i).doubleValue();
    }
    return values;
  }

  private static long[] longs(String where, JsonNode node, String key) {
    JsonNode array = array(where, node, key);
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      if (!array.get(i).isIntegralNumber()) {
        throw new AssertionError(where + " ." + key + "[" + i + "] is no whole number");
      }
      values[i] = array.get(i).longValue();
    }
    return values;
  }

  private static JsonNode array(String where, JsonNode node, String key) {
    JsonNode array = node.path(key);
    if (!array.isArray()) {
      throw new AssertionError(where + " lacks the array " + key);
    }
    return array;
  }
}
