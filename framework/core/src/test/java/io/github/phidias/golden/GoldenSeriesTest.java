package io.github.phidias.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class GoldenSeriesTest {
  /** The recipe of the folder's README, in whole cents. */
  private static final class Generator {
    private long state;

    Generator(long seed) {
      state = seed;
    }

    long draw(long n) {
      state = (1_103_515_245L * state + 12_345) % (1L << 31);
      return (state >> 8) % n;
    }

    double[][] columns(int bars, long start, long a) {
      double[][] columns = new double[5][bars];
      long previous = start;
      for (int t = 0; t < bars; t++) {
        long drift = new long[] {a / 8, -(a / 8), 0}[t / 50 % 3];
        long gap = draw(2 * (a / 20) + 1) - a / 20;
        long move = draw(2 * a + 1) - a + drift;
        long impulse = draw(10);
        move = impulse == 0 ? 4 * move : move;
        long up = draw(a / 3 + 1);
        long down = draw(a / 3 + 1);
        long volume = 500 + draw(1000);
        long open = previous + gap;
        long close = Math.max(open + move, start / 4);
        columns[0][t] = open / 100.0;
        columns[1][t] = (Math.max(open, close) + up) / 100.0;
        columns[2][t] = (Math.min(open, close) - down) / 100.0;
        columns[3][t] = close / 100.0;
        columns[4][t] = impulse == 0 ? 3 * volume : volume;
        previous = close;
      }
      return columns;
    }
  }

  @GoldenFactory
  Stream<DynamicNode> generatedSeriesFollowTheirRecipe() {
    List<GoldenFile> series = GoldenFiles.of("strategies").kind("series");
    if (series.isEmpty()) {
      GoldenFiles.skip("golden strategies has no series: skipped");
    }
    return series.stream().filter(f -> f.node().has("seed")).map(file -> DynamicTest.dynamicTest(file.name(), () -> {
      JsonNode node = file.node();
      Bars bars = GoldenSeries.series(file);
      double[][] columns = new Generator(node.get("seed").longValue())
          .columns(bars.size(), node.get("start_cents").longValue(), node.get("amplitude_cents").longValue());
      assertFalse(bars.isEmpty());
      for (int i = 0; i < bars.size(); i++) {
        assertEquals(1_704_067_200_000L + i * node.get("step_ms").longValue(), bars.openTime(i));
      }
      assertArrayEquals(columns[0], bars.open().toArray(), "open");
      assertArrayEquals(columns[1], bars.high().toArray(), "high");
      assertArrayEquals(columns[2], bars.low().toArray(), "low");
      assertArrayEquals(columns[3], bars.close().toArray(), "close");
      assertArrayEquals(columns[4], bars.volume().toArray(), "volume");
      System.out.println("golden " + file.where() + ": " + bars.size() + " bars as generated");
    }));
  }

  @Test
  void stepBesideASeriesGivesItOtherTimes() {
    Bars plain = GoldenSeries.bars(golden("{'series':'T'}"));
    Bars daily = GoldenSeries.bars(golden("{'series':'T','step_ms':86400000}"));
    assertEquals(Timeframe.HOUR, plain.timeframe());
    assertEquals(Timeframe.ONE_DAY, daily.timeframe());
    assertArrayEquals(new long[] {1000, 3_601_000}, plain.openTimes());
    assertArrayEquals(new long[] {1000, 86_401_000}, daily.openTimes());
    assertArrayEquals(plain.close().toArray(), daily.close().toArray());
  }

  @Test
  void inlineBarsMayHoldHighAndLowOnly() {
    Bars bars = GoldenSeries.bars(golden("{'bars':{'high':[3,4.5],'low':[1,2]}}"));
    assertArrayEquals(new double[] {3, 4.5}, bars.high().toArray());
    assertArrayEquals(new double[] {1, 2}, bars.low().toArray());
    assertEquals(Timeframe.HOUR, bars.timeframe());
  }

  @Test
  void closesMakeBarsWithoutRange() {
    Bars bars = GoldenSeries.bars(golden("{'closes':[3,4.5]}"));
    assertArrayEquals(new double[] {3, 4.5}, bars.close().toArray());
    assertArrayEquals(new double[] {3, 4.5}, bars.high().toArray());
  }

  @Test
  void refusesUnknownIdsAndKeysAndTwoSources() {
    for (String text : new String[] {
      "{'series':'X'}", "{'bars':{'high':[1],'low':[1],'bid':[1]}}", "{}", "{'series':'T','closes':[1]}", "{'closes':['1']}"
    }) {
      assertThrows(AssertionError.class, () -> GoldenSeries.bars(golden(text)), text);
    }
  }

  private static GoldenCase golden(String text) {
    TreeMap<String, byte[]> texts = new TreeMap<>();
    texts.put("signals.json", bytes("{'kind':'signals','cases':[" + text + "]}"));
    texts.put("series-t.json", bytes(
        "{'kind':'series','id':'T','step_ms':3600000,'timestamp':[1000,3601000],'open':[1,2],'high':[2,2],'low':[1,1],"
            + "'close':[2,1],'volume':[1,0]}"));
    return new GoldenFiles("strategies", texts).kind("signals").getFirst().cases().getFirst();
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
