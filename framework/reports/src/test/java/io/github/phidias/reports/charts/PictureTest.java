package io.github.phidias.reports.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
  private static final PictureSize SMALL = new PictureSize(400, 300);

  private static Column constant(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return Column.wrap(values);
  }

  private static Picture picture(Bars bars, Pane... panes) {
    return new Picture("", bars, List.of(panes));
  }

  /** Pixels in a part of an image that are almost of a colour. */
  private static int count(BufferedImage image, Color colour, int left, int top, int right, int bottom) {
    int found = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        Color seen = new Color(image.getRGB(x, y));
        int off = Math.abs(seen.getRed() - colour.getRed()) + Math.abs(seen.getGreen() - colour.getGreen())
            + Math.abs(seen.getBlue() - colour.getBlue());
        found += off < 110 ? 1 : 0;
      }
    }
    return found;
  }

  @Nested
  class Drawn {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void hasItsSizeAndTheColoursOfEverythingInIt(Theme theme) throws IOException {
      Bars bars = TickBars.of(3, 120);
      double middle = bars.close().get(60);
      Picture picture = picture(
          bars, Pane.candles(new Mark.Line("level", constant(120, middle))),
          Pane.of("", new Mark.Histogram("h", Column.copyOf(java.util.stream.IntStream.range(0, 120).mapToDouble(i -> Math.sin(i / 9.0)).toArray())),
              new Mark.Line("half", constant(120, 0.5))));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png(new PictureSize(640, 480), theme)));
      assertEquals(640, image.getWidth());
      assertEquals(480, image.getHeight());
      assertEquals(theme.background.getRGB(), image.getRGB(1, 1));
      // Inside the plots: no legend, no tag.
      assertTrue(count(image, theme.line(0), 20, 80, 500, 320) > 100, "the line over the bars");
      assertTrue(count(image, theme.rising, 20, 80, 500, 320) > 100, "bars that rise");
      assertTrue(count(image, theme.falling, 20, 80, 500, 320) > 100, "bars that fall");
      assertTrue(count(image, theme.line(1), 20, 360, 500, 440) > 100, "the line under the bars");
      assertEquals(0, count(image, theme.line(1), 20, 80, 500, 320), "which is only there");
      assertTrue(count(image, theme.rising, 20, 360, 500, 440) > 100, "blocks above zero");
      assertTrue(count(image, theme.falling, 20, 360, 500, 440) > 100, "blocks below zero");
    }

    @Test
    void leavesAGapWhereThereIsNoValueAndADotWhereOneIsAlone() {
      Bars bars = TickBars.of(3, 100);
      double[] values = new double[100];
      Arrays.fill(values, 1);
      Arrays.fill(values, 40, 60, Double.NaN);
      BufferedImage gap = picture(bars, Pane.of("", new Mark.Line("x", Column.copyOf(values)))).image(SMALL, Theme.LIGHT);
      assertTrue(count(gap, Theme.LIGHT.line(0), 20, 100, 140, 240) > 50);
      assertEquals(0, count(gap, Theme.LIGHT.line(0), 160, 100, 190, 240));
      values[50] = 1;
      BufferedImage dot = picture(bars, Pane.of("", new Mark.Line("x", Column.copyOf(values)))).image(SMALL, Theme.LIGHT);
      assertTrue(count(dot, Theme.LIGHT.line(0), 160, 100, 190, 240) > 2);
    }

    @Test
    void showsTheOneBarOfAMillionThatStandsOut() {
      int size = 200_000;
      double[] values = new double[size];
      values[123_456] = 1;
      Bars bars = ScalesTest.bars("2000-01-01T00:00:00Z", io.github.phidias.bars.Timeframe.MINUTE, size);
      BufferedImage image = picture(bars, Pane.of("", new Mark.Line("x", Column.wrap(values)))).image(SMALL, Theme.LIGHT);
      // The spike reaches the upper third of the pane; nothing else does.
      int found = count(image, Theme.LIGHT.line(0), 14, 68, 340, 130);
      assertTrue(found > 20, found + " pixels");
    }

    @Test
    void isTheSameInEveryLocaleAndZone() {
      Bars bars = TickBars.of(3, 300);
      Supplier<byte[]> draw = () -> picture(bars, Pane.candles()).png(SMALL, Theme.DARK);
      byte[] here = draw.get();
      Locale locale = Locale.getDefault();
      TimeZone zone = TimeZone.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        assertArrayEquals(here, draw.get());
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }

    @Provide
    Arbitrary<double[]> anything() {
      return Arbitraries.oneOf(
              Arbitraries.doubles(), Arbitraries.doubles().between(-1, 1),
              Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, -Double.MAX_VALUE, 0.0,
                  Double.MIN_VALUE))
          .array(double[].class).ofMinSize(2).ofMaxSize(60);
    }

    @Property(tries = 25)
    void isDrawnWhateverTheColumnsHold(@ForAll("anything") double[] values, @ForAll @IntRange(min = 320, max = 500) int width) {
      Bars bars = TickBars.of(values.length, values.length);
      Column column = Column.copyOf(values);
      BufferedImage image = picture(
          bars, Pane.candles(new Mark.Line("a", column)), Pane.closes(new Mark.Histogram("b", column)),
          Pane.of("c", new Mark.Histogram("d", column), new Mark.Line("e", column), new Mark.Level(0)))
          .image(new PictureSize(width, 300), Theme.LIGHT);
      assertEquals(width, image.getWidth());
    }
  }

  @Nested
  class OfAnIndicator {
    private final BarColumns bars = BarColumns.of(TickBars.of(5, 400));

    private Picture of(String name, Map<String, ?> parameters, Double... levels) {
      return IndicatorPicture.of(bars, IndicatorRegistry.load().find(name), parameters, List.of(levels), 100, 400);
    }

    @Test
    void putsPricesOverTheBars() {
      Picture bands = of("bollinger", Map.of());
      assertEquals("bollinger(length 20, deviations 2, source close)", bands.title());
      assertEquals(1, bands.panes().size());
      assertEquals(3, bands.panes().getFirst().marks().size());
      Column all = IndicatorRegistry.load().find("bollinger").compute(bars, Map.of()).get("middle");
      assertTrue(bands.panes().getFirst().marks().getFirst() instanceof Mark.Line(String name, Column values)
          && name.equals("middle") && values.get(0) == all.get(100));
    }

    @Test
    void putsOthersUnderThemWithTheirLevels() {
      Picture strength = of("rsi_wilder", Map.of(), 30.0, 70.0);
      assertEquals(List.of(Pane.Prices.CANDLES, Pane.Prices.NONE), strength.panes().stream().map(Pane::prices).toList());
      assertEquals(List.of(new Mark.Level(30), new Mark.Level(70)), strength.panes().get(1).marks().subList(1, 3));
    }

    @Test
    void marksZeroWhereValuesChangeSignAndLaysTheHistogramUnderTheLines() {
      List<Mark> marks = of("macd", Map.of()).panes().get(1).marks();
      assertEquals(new Mark.Level(0), marks.getFirst());
      assertTrue(marks.get(1) instanceof Mark.Histogram && marks.get(2) instanceof Mark.Line && marks.size() == 4);
    }

    @Test
    void putsAnAverageOfVolumesUnderTheBars() {
      Picture volumes = of("sma", Map.of("source", "volume"));
      assertEquals(2, volumes.panes().size());
      assertTrue(volumes.panes().getFirst().marks().isEmpty());
    }

    @Test
    void drawsEveryIndicatorThereIs() {
      for (IndicatorDescriptor each : IndicatorRegistry.load().all()) {
        Picture picture = IndicatorPicture.of(bars, each, Map.of(), List.of(), 0, 400);
        assertEquals(400, picture.image(SMALL, Theme.LIGHT).getWidth(), each.name());
        long marks = picture.panes().stream().flatMap(pane -> pane.marks().stream()).filter(m -> !(m instanceof Mark.Level)).count();
        assertEquals(each.outputs().size(), marks, each.name());
      }
    }
  }

  @Nested
  class Refused {
    @Test
    void forTooFewBars() {
      var thrown = assertThrows(InputException.class, () -> picture(TickBars.of(1, 1), Pane.candles()));
      assertEquals(ErrorCode.TOO_FEW_BARS, thrown.code());
    }

    @Test
    void forAColumnOfAnotherLength() {
      var thrown = assertThrows(
          InputException.class, () -> picture(TickBars.of(1, 5), Pane.candles(new Mark.Line("short", constant(4, 1)))));
      assertEquals(ErrorCode.LENGTH_MISMATCH, thrown.code());
      assertEquals("short", thrown.field());
    }

    @Test
    void withoutAnythingToShow() {
      assertEquals("panes", assertThrows(InputException.class, () -> picture(TickBars.of(1, 5))).field());
      assertEquals("marks", assertThrows(InputException.class, () -> Pane.of("empty")).field());
      assertEquals("level", assertThrows(InputException.class, () -> new Mark.Level(Double.NaN)).field());
    }

    @ParameterizedTest
    @CsvSource({"319, 300, width", "8001, 300, width", "400, 239, height", "400, 100000, height"})
    void forASizeOutOfRange(int width, int height, String field) {
      assertEquals(field, assertThrows(InputException.class, () -> new PictureSize(width, height)).field());
    }
  }
}
