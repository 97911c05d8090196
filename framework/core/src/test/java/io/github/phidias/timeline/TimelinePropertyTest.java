package io.github.phidias.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimelinePropertyTest {
  private static final String[] TIMEFRAMES = {"1h", "1h", "1h", "4h", "1d", "90m", "1M"};

  /** Some instruments on different calendars, within some months of each other. */
  private static List<Bars> instruments(long seed, int count, int length, double gaps) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Bars> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Timeframe timeframe = Timeframe.parse(TIMEFRAMES[random.nextInt(TIMEFRAMES.length)]);
      // A shared seed gives one calendar to several: both kinds of neighbour have to be met.
      Bars bars = RandomBars.of(random.nextInt(3), random.nextInt(length + 1), timeframe, gaps);
      result.add(bars.as(new Instrument("X" + i, "USD"), timeframe));
    }
    return result;
  }

  /** All events in sets that sort themselves. */
  private static List<String> byHand(List<Bars> bars) {
    TreeMap<Long, TreeSet<String>> closed = new TreeMap<>();
    TreeMap<Long, TreeSet<String>> opened = new TreeMap<>();
    for (Bars each : bars) {
      for (int i = 0; i < each.size(); i++) {
        opened.computeIfAbsent(each.openTime(i), time -> new TreeSet<>()).add(each.instrument() + "#" + i);
        closed.computeIfAbsent(each.closeTime(i), time -> new TreeSet<>()).add(each.instrument() + "#" + i);
      }
    }
    TreeSet<Long> instants = new TreeSet<>(closed.keySet());
    instants.addAll(opened.keySet());
    return instants.stream()
        .map(time -> time + " " + closed.getOrDefault(time, new TreeSet<>()) + opened.getOrDefault(time, new TreeSet<>()))
        .toList();
  }

  private static List<String> told(List<Bars> bars) {
    Timeline timeline = Timeline.of(bars);
    List<String> lines = new ArrayList<>();
    while (timeline.advance()) {
      List<String> closed = new ArrayList<>();
      List<String> opened = new ArrayList<>();
      for (int k = 0; k < timeline.closed(); k++) {
        closed.add(timeline.bars().get(timeline.closedInstrument(k)).instrument() + "#" + timeline.closedIndex(k));
      }
      for (int k = 0; k < timeline.opened(); k++) {
        opened.add(timeline.bars().get(timeline.openedInstrument(k)).instrument() + "#" + timeline.openedIndex(k));
      }
      lines.add(timeline.time() + " " + closed + opened);
    }
    return lines;
  }

  @Property(tries = 200)
  void eventsAreThoseThatSortedSetsGiveByHand(
      @ForAll long seed, @ForAll @IntRange(max = 20) int count, @ForAll @IntRange(max = 60) int length,
      @ForAll @DoubleRange(max = 0.5) double gaps) {
    List<Bars> bars = instruments(seed, count, length, gaps);
    assertEquals(byHand(bars), told(bars));
  }

  @Property(tries = 100)
  void theOrderOfListingDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int count, @ForAll @DoubleRange(max = 0.5) double gaps) {
    List<Bars> bars = instruments(seed, count, 40, gaps);
    List<Bars> shuffled = new ArrayList<>(bars);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(told(bars), told(shuffled));
  }

  @Property(tries = 100)
  void whatIsKnownHasClosedAndTheNextHasNot(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count, @ForAll @DoubleRange(max = 0.5) double gaps) {
    Timeline timeline = Timeline.of(instruments(seed, count, 40, gaps));
    while (timeline.advance()) {
      for (int n = 0; n < timeline.instruments(); n++) {
        Bars bars = timeline.bars().get(n);
        int known = timeline.known(n);
        assertTrue(known < 0 || bars.closeTime(known) <= timeline.time());
        boolean next = known + 1 < bars.size();
        assertTrue(!next || bars.closeTime(known + 1) > timeline.time());
        assertEquals(next && bars.openTime(known + 1) <= timeline.time(), timeline.isOpen(n));
      }
    }
  }

  @Test
  void aPassAllocatesNothing() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<Bars> bars = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      bars.add(RandomBars.of(i % 3, 5_000, Timeframe.HOUR, 0.05).as(new Instrument("X" + i, "USD"), Timeframe.HOUR));
    }
    long instants = 0;
    Timeline timeline = Timeline.of(bars);
    long before = threads.getCurrentThreadAllocatedBytes();
    while (timeline.advance()) {
      instants += timeline.closed() + timeline.opened();
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(100_000, instants);
    assertTrue(allocated < 20_000, allocated + " bytes in " + instants + " events");
  }
}
