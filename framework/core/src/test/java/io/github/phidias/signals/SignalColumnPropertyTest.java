package io.github.phidias.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignalColumnPropertyTest {
  @Property
  void nextSignalAgreesWithALoop(@ForAll long seed, @ForAll @IntRange(max = 100) int length, @ForAll @IntRange(min = 1, max = 40) int rarity) {
    SplittableRandom random = new SplittableRandom(seed);
    SignalColumn.Builder builder = SignalColumn.builder(length);
    for (int i = 0; i < length; i++) {
      builder.set(i, random.nextInt(rarity) == 0 ? (random.nextBoolean() ? 1 : -1) : 0);
    }
    SignalColumn column = builder.build();
    for (int from = 0; from <= length; from++) {
      int to = from + random.nextInt(length - from + 1);
      for (int end : new int[] {to, length}) {
        int naive = from;
        while (naive < end && column.code(naive) == SignalColumn.HOLD) {
          naive++;
        }
        assertEquals(naive, column.nextSignal(from, end));
      }
    }
  }
}
