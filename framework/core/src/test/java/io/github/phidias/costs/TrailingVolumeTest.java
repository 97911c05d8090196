package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.errors.InputException;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrailingVolumeTest {
  private static final long DAY = 86_400_000L;

  @Test
  void aFillCountsUntilThirtyDaysLater() {
    TrailingVolume volume = new TrailingVolume();
    assertEquals(0, volume.at(0));
    volume.add(10, 100);
    volume.add(DAY, 50);
    assertEquals(150, volume.at(DAY));
    assertEquals(150, volume.at(30 * DAY + 9));
    assertEquals(50, volume.at(30 * DAY + 10));
    assertEquals(50, volume.at(31 * DAY - 1));
    assertEquals(0, volume.at(31 * DAY));
    volume.add(31 * DAY, 7);
    assertEquals(7, volume.at(31 * DAY));
  }

  @Test
  void timeDoesNotGoBackAndNotionalsAreNotNegative() {
    TrailingVolume volume = new TrailingVolume();
    volume.add(5, 1);
    assertEquals("time was 4 but must not be before 5, which was given before",
        assertThrows(InputException.class, () -> volume.at(4)).getMessage());
    assertEquals("notional", assertThrows(InputException.class, () -> volume.add(6, -1)).field());
    assertEquals("notional", assertThrows(InputException.class, () -> volume.add(6, Double.NaN)).field());
  }

  @Property(tries = 200)
  void wholeNotionalsGiveTheSumOfTheWindowExactly(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, 600);
    long[] times = new long[count];
    double[] notionals = new double[count];
    TrailingVolume volume = new TrailingVolume();
    long time = 0;
    long step = random.nextLong(1, 3 * DAY);
    for (int i = 0; i < count; i++) {
      time += random.nextLong(step);
      times[i] = time;
      notionals[i] = random.nextInt(1_000_000);
      volume.add(time, notionals[i]);
      time += random.nextInt(20) == 0 ? random.nextLong(40 * DAY) : 0;
      double expected = 0;
      for (int j = 0; j <= i; j++) {
        expected += times[j] + TrailingVolume.WINDOW > time ? notionals[j] : 0;
      }
      assertEquals(expected, volume.at(time));
    }
  }
}
