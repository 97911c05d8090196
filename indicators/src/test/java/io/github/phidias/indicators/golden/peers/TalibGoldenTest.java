package io.github.phidias.indicators.golden.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.golden.GoldenBars;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.Keys;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.golden.peers.PeerFamily.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;

/** TA-Lib's values over real bars: each of its samples, its last value and the sum of all. */
class TalibGoldenTest {
  private final Map<String, Peer> peers = PeerFamily.all(PeerFamily::talib);

  @GoldenFactory
  Stream<DynamicNode> indicators() {
    return GoldenReader.of("peers", "indicators_talib").used("data", "bars", "cases").cases(this::check);
  }

  /** All cases of one data set, so that one wrong indicator does not hide the next. */
  private void check(GoldenCase set) {
    Bars bars = GoldenBars.of(set);
    List<String> wrong = new ArrayList<>();
    assertFalse(set.get("cases").isEmpty(), "no case");
    for (JsonNode one : set.get("cases")) {
      String name = "%s%s of %s".formatted(one.path("indicator").asText(), one.path("params"), set.text("data"));
      try {
        check(name, one, bars);
      } catch (AssertionError e) {
        wrong.add(e.getMessage());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private void check(String name, JsonNode one, Bars bars) {
    Keys.of(name, one).used("indicator", "params", "first_index", "count", "sample_every", "samples", "last", "sums")
        .informative("inputs").check();
    Peer peer = peers.get(one.get("indicator").asText());
    if (peer == null) {
      throw new AssertionError(name + ": none of ours stands for it");
    }
    double[] parameters = StreamSupport.stream(one.get("params").spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray();
    Map<String, Column> ours = peer.compute(Indicators.of(BarColumns.of(bars)), parameters);
    int first = one.get("first_index").intValue();
    assertEquals(one.get("count").intValue(), bars.size() - first, name + ": number of values");
    assertFalse(one.get("samples").isEmpty(), name + ": no output");
    one.get("samples").properties().forEach(output -> {
      String where = name + " " + output.getKey();
      Column column = ours.get(output.getKey());
      if (column == null) {
        throw new AssertionError(where + ": ours has " + ours.keySet());
      }
      int step = one.get("sample_every").intValue();
      assertEquals((bars.size() - first + step - 1) / step, output.getValue().size(), where + ": number of samples");
      for (int k = 0; k < output.getValue().size(); k++) {
        int index = first + k * step;
        GoldenNumbers.assertClose(where + "[" + index + "]", output.getValue().get(k), column.get(index), Tolerance.PEERS);
      }
      double sum = 0;
      for (int i = first; i < column.length(); i++) {
        sum += column.get(i);
      }
      GoldenNumbers.assertClose(where + " sum", one.get("sums").get(output.getKey()), sum, Tolerance.PEERS);
      GoldenNumbers.assertClose(
          where + " last", one.get("last").get(output.getKey()), column.get(column.length() - 1), Tolerance.PEERS);
    });
  }
}
