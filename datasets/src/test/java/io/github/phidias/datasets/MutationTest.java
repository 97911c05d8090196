package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.InputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MutationTest {
  private static final Pattern POSITIONED = Pattern.compile("x:\\d+:\\d+: .*", Pattern.DOTALL);
  private static final byte[] GOOD = good();
  private static final byte[] TEMPTING = ",;\t\"\n\r-+.eE0123456789NaIfx \0\u001b".getBytes(StandardCharsets.UTF_8);

  private static byte[] good() {
    return Csv.written(SyntheticBars.of(1).bars(20), false);
  }

  private static byte[] changed(byte[] bytes, int kind, int where, int what) {
    int at = Math.floorMod(where, bytes.length + 1);
    byte value = what >= 0 ? TEMPTING[what % TEMPTING.length] : (byte) what;
    return switch (kind) {
      case 0 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        longer[at] = value;
        yield longer;
      }
      case 1 -> {
        byte[] same = bytes.clone();
        if (at < same.length) {
          same[at] = value;
        }
        yield same;
      }
      case 2 -> {
        byte[] shorter = Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
        if (at < shorter.length) {
          System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
        }
        yield shorter;
      }
      default -> Arrays.copyOf(bytes, at);
    };
  }

  @Property(tries = 1000)
  void aDamagedFileGivesBarsOrAPositionedRefusal(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 15) Integer> kinds, @ForAll @Size(4) List<Integer> places,
      @ForAll @Size(4) List<@IntRange(min = -128, max = 127) Integer> values) {
    byte[] bytes = GOOD;
    for (int i = 0; i < kinds.size(); i++) {
      int kind = kinds.get(i);
      bytes = changed(bytes, kind == 15 ? 3 : kind % 3, places.get(i), values.get(i));
    }
    try {
      Bars bars = read(BadRows.STOP, bytes).bars();
      Bars skipped = read(BadRows.SKIP, bytes).bars();
      assertTrue(Csv.sameBits(bars, skipped));
      assertTrue(Csv.sameBits(bars, read(BadRows.STOP, Csv.written(bars, true)).bars()));
    } catch (InputException e) {
      assertTrue(POSITIONED.matcher(e.getMessage()).matches(), e.getMessage());
      assertTrue(e.getMessage().chars().noneMatch(c -> c < ' '), e.getMessage());
      skipsOrRefusesTheHeader(bytes);
    }
  }

  private static void skipsOrRefusesTheHeader(byte[] bytes) {
    try {
      LoadedBars read = read(BadRows.SKIP, bytes);
      assertEquals(read.bars().size(), read.report().rows());
      assertTrue(read.report().skipped() > 0);
    } catch (InputException e) {
      assertEquals("header", e.field(), e.getMessage());
    }
  }

  @Property(tries = 1000)
  void damagedGzipGivesBarsOrARefusal(@ForAll @IntRange(max = 3) int kind, @ForAll int place, @ForAll @IntRange(min = -128, max = 127) int value) {
    byte[] bytes = changed(Csv.gzip(GOOD), kind, place, value);
    try {
      assertTrue(read(BadRows.STOP, bytes).bars().size() == 20);
    } catch (InputException e) {
      assertTrue(POSITIONED.matcher(e.getMessage()).matches(), e.getMessage());
    }
  }

  @Property(tries = 100)
  void theFastPathAndTheStrictPathReadTheSame(@ForAll long seed) {
    Bars bars = SyntheticBars.of(seed).bars(50);
    String plain = new String(Csv.written(bars, false), StandardCharsets.UTF_8);
    String quoted = plain.lines().map(l -> "\"" + l.replace(",", "\", \"") + "\" \n").reduce("", String::concat);
    assertTrue(Csv.sameBits(bars, read(BadRows.STOP, quoted.getBytes(StandardCharsets.UTF_8)).bars()), quoted);
  }

  @Property(tries = 100)
  void whatIsWrittenReadsBackToTheSameBits(@ForAll long seed, @ForAll boolean gzip) {
    Bars bars = SyntheticBars.of(seed).bars(50);
    assertTrue(Csv.sameBits(bars, read(BadRows.STOP, Csv.written(bars, gzip)).bars()));
  }

  private static LoadedBars read(BadRows badRows, byte[] bytes) {
    return Csv.reader().badRows(badRows).read("x", new ByteArrayInputStream(bytes));
  }
}
