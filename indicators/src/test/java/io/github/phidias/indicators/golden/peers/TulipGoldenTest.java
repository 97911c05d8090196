package io.github.phidias.indicators.golden.peers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.golden.peers.PeerFamily.Peer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;

/**
 * The vectors that Tulip Indicators publishes, those of books among them. Outputs are aligned with the last input; a value may
 * be off by half a unit of the last digit printed.
 */
class TulipGoldenTest {
  private final Map<String, Peer> peers = PeerFamily.all(PeerFamily::tulip);

  @GoldenFactory
  Stream<DynamicNode> indicators() {
    return GoldenReader.of("peers", "indicator_vectors_published").used("indicator", "params", "inputs", "outputs")
        .cases(this::check);
  }

  private void check(GoldenCase golden) {
    Peer peer = peers.get(golden.text("indicator"));
    if (peer == null) {
      throw new AssertionError("none of ours stands for it");
    }
    Map<String, Column> ours = peer.compute(Indicators.of(BarColumns.of(bars(golden))), values(golden.get("params")));
    assertFalse(golden.get("outputs").isEmpty(), "no output");
    golden.get("outputs").properties().forEach(output -> {
      Column column = ours.get(output.getKey());
      if (column == null) {
        throw new AssertionError(output.getKey() + ": ours has " + ours.keySet());
      }
      double[] expected = values(output.getValue());
      if (expected.length == 0) {
        assertTrue(Arrays.stream(column.toArray()).allMatch(Double::isNaN), () -> output.getKey() + ": expected no value");
        return;
      }
      for (int i = 0; i < expected.length; i++) {
        double actual = column.get(column.length() - expected.length + i);
        int at = i;
        double off = RoundedOnTheWay.units(golden.id()) * lastDigit(expected[i]);
        // A billionth over it: both numbers are doubles.
        assertTrue(Math.abs(actual - expected[i]) <= off * (1 + 1e-9) + 1e-12 * Math.abs(expected[i]),
            () -> "%s[%d of %d]: expected %s but was %s".formatted(output.getKey(), at, expected.length, expected[at], actual));
      }
    });
  }

  /** One unit of the last digit that is printed. */
  private static double lastDigit(double value) {
    return Math.pow(10, -Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale()));
  }

  /** Bars of the inputs that are given; the rest follows from the closes or the middle of the range. */
  private static Bars bars(GoldenCase golden) {
    JsonNode in = golden.object("inputs", "o", "h", "l", "c", "v");
    double[] high = in.has("h") ? values(in.get("h")) : values(in.get("c"));
    double[] low = in.has("l") ? values(in.get("l")) : high;
    double[] close = in.has("c") ? values(in.get("c")) : middle(high, low);
    double[] open = in.has("o") ? values(in.get("o")) : close;
    double[] volume = in.has("v") ? values(in.get("v")) : new double[close.length];
    long[] times = LongStream.range(0, close.length).map(i -> i * Timeframe.parse("1d").millis()).toArray();
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.parse("1d"), times, open, high, low, close, volume);
  }

  private static double[] middle(double[] high, double[] low) {
    double[] out = new double[high.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (high[i] + low[i]) / 2;
    }
    return out;
  }

  private static double[] values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray();
  }
}
