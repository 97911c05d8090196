package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarReaderTest {
  private static final String ROWS = "1385337600000,800.5,808,799.75,805.99,316.9\n1385341200000,806,810,800,801.25,0\n";

  @Nested
  class Headers {
    @ParameterizedTest
    @ValueSource(strings = {
      "ts_epoch_ms,open,high,low,close,volume", "TIMESTAMP,Open,HIGH,low,Close,Volume", "time,open,high,low,close,vol", "date,o,h,l,c,v",
      "datetime,open,high,low,close,volume", "Open Time,Open,High,Low,Close,Volume", "open_time_ms,open,high,low,close,volume",
      "\"unix\",\"open\",\"high\",\"low\",\"close\",\"volume\"", "t,o,h,l,c,v", "epoch_ms , open , high , low , close , volume"
    })
    void areUnderstoodInAnyCaseUnderTheirUsualNames(String header) {
      Bars bars = Csv.read(header + "\n" + ROWS).bars();
      assertEquals(1385337600000L, bars.openTime(0));
      assertEquals(316.9, bars.volume().get(0));
      assertEquals(Timeframe.HOUR, bars.timeframe());
    }

    @Test
    void mayComeInAnyOrderWithOthersBetweenThatAreListed() {
      LoadedBars read = Csv.read("symbol;volume;close;low;Adj Close;high;open;date\nBTC;1.5;11;9;7;12;10;2024-01-31\n");
      assertEquals(List.of("symbol", "Adj Close"), read.report().ignoredColumns());
      Bars bars = read.bars();
      assertEquals(List.of(10.0, 12.0, 9.0, 11.0, 1.5), List.of(
          bars.open().get(0), bars.high().get(0), bars.low().get(0), bars.close().get(0), bars.volume().get(0)));
      assertEquals(Instant.parse("2024-01-31T00:00:00Z"), bars.openInstant(0));
    }

    @Test
    void fullNamesWinOverInitials() {
      Bars bars = Csv.read("time,open,high,low,close,volume,c,v\n1385337600,10,12,9,11,1,99,98\n").bars();
      assertEquals(11, bars.close().get(0));
    }
  }

  @Nested
  class Forms {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anyOfThreeDelimiters(String delimiter) {
      assertEquals(2, Csv.read((Csv.HEADER + ROWS).replace(",", delimiter)).bars().size());
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAndBlankLinesAtTheEnd() {
      assertEquals(2, Csv.read("\uFEFF" + (Csv.HEADER + ROWS + "\n\n").replace("\n", "\r\n")).bars().size());
    }

    @Test
    void lastLineWithoutNewline() {
      assertEquals(2, Csv.read((Csv.HEADER + ROWS).stripTrailing()).bars().size());
    }

    @Test
    void quotedAndPaddedPlainValues() {
      Bars bars = Csv.read("name," + Csv.HEADER + "\"Apple, \"\"Inc\"\"\",\"1385337600000\", \"800.5\" ,808 , 799.75,\"805.99\",1e2\n").bars();
      assertEquals(800.5, bars.open().get(0));
      assertEquals(100, bars.volume().get(0));
    }

    @Test
    void headerAlone() {
      LoadedBars read = Csv.read(Csv.HEADER);
      assertTrue(read.bars().isEmpty());
      assertEquals(Timeframe.ONE_DAY, read.bars().timeframe());
    }

    @Test
    void gzipIsKnownByItsBytesAndMayHaveSeveralMembers() throws IOException {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.write(Csv.gzip((Csv.HEADER + ROWS).getBytes(StandardCharsets.UTF_8)));
      both.write(Csv.gzip("1385344800000,1,2,1,2,3\n".getBytes(StandardCharsets.UTF_8)));
      assertEquals(3, Csv.reader().read("x", new ByteArrayInputStream(both.toByteArray())).bars().size());
    }
  }

  @Nested
  class Times {
    @ParameterizedTest
    @CsvSource({
      "time, 1385337600, epoch seconds", "time, 1385337600000, epoch milliseconds", "time, 1385337600000000, epoch microseconds",
      "time_ns, 1385337600000000000, epoch nanoseconds", "time_s, 1385337600, epoch seconds", "open_time_us, 1385337600000000, epoch microseconds",
      "unix, 1385337600.0, epoch seconds", "date, 2013-11-25, 'text, UTC where no offset is given'",
      "datetime, 2013-11-25T01:00+01:00, 'text, UTC where no offset is given'"
    })
    void areToldApartByTheirSizeOrTheHeader(String header, String stamp, String format) {
      LoadedBars read = Csv.read(header + ",open,high,low,close,volume\n" + stamp + ",1,1,1,1,1\n");
      assertEquals(Instant.parse("2013-11-25T00:00:00Z"), read.bars().openInstant(0));
      assertEquals(format, read.report().timeFormat());
    }

    @Test
    void aUnitInTheHeaderIsTakenAsGiven() {
      Bars bars = Csv.read("ts_epoch_ms,open,high,low,close,volume\n-60000,1,1,1,1,1\n1385337600,1,1,1,1,1\n").bars();
      assertEquals(-60_000, bars.openTime(0));
      assertEquals(Instant.parse("1970-01-17T00:48:57.600Z"), bars.openInstant(1));
    }

    @Test
    void dailyBarsAcrossBothClockChangesKeepOneBarADay() {
      StringBuilder text = new StringBuilder("date,open,high,low,close,volume\n");
      for (Instant day = Instant.parse("2024-03-01T00:00:00Z"); day.isBefore(Instant.parse("2024-12-01T00:00:00Z")); day = day.plusSeconds(86_400)) {
        text.append(day.toString(), 0, 10).append(",1,1,1,1,1\n");
      }
      Bars bars = Csv.read(text.toString()).bars();
      assertEquals(275, bars.size());
      assertEquals(0, bars.gaps());
    }
  }

  @Test
  void givesInstrumentAndTimeframeThatWereSet() {
    BarReader reader = Csv.reader().instrument(Instrument.parse("BTC/USD")).timeframe(Timeframe.parse("5m"));
    Bars bars = Csv.read(reader, Csv.HEADER + ROWS).bars();
    assertEquals("BTC/USD", bars.instrument().toString());
    assertEquals("5m", bars.timeframe().toString());
  }

  @Test
  void pushesTheSameBarsThatItReads() {
    List<Long> times = new ArrayList<>();
    ReadReport report = Csv.reader().forEach("x", Csv.in(Csv.HEADER + ROWS), (time, o, h, l, c, v) -> times.add(time));
    assertEquals(List.of(1385337600000L, 1385341200000L), times);
    assertEquals(2, report.rows());
  }

  @Test
  void aFileThatIsNotThereIsRefusedWithItsNeighbours(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("btcusd.csv"), Csv.HEADER);
    InputException thrown = assertThrows(InputException.class, () -> BarFiles.read(folder.resolve("btcsud.csv")));
    assertEquals(ErrorCode.UNKNOWN_NAME, thrown.code());
    assertTrue(thrown.getMessage().contains("did you mean btcusd.csv"), thrown.getMessage());
    assertThrows(InputException.class, () -> BarFiles.read(folder));
  }

  @Property(tries = 200)
  void findsTheStepThatTheCoreFinds(@ForAll @Size(max = 40) List<@IntRange(min = 1, max = 6) Integer> steps) {
    long[] times = new long[steps.size() + 1];
    StepCounter counter = new StepCounter();
    counter.accept(times[0]);
    for (int i = 0; i < steps.size(); i++) {
      times[i + 1] = times[i] + steps.get(i) * 60_000L;
      counter.accept(times[i + 1]);
    }
    assertEquals(Timeframe.mostFrequentStep(times), counter.mostFrequent());
  }

  @Test
  void countsMoreDifferentStepsThanItKeeps() {
    StepCounter counter = new StepCounter();
    for (int i = 1; i <= 20_000; i++) {
      counter.add(i);
    }
    counter.add(7);
    assertEquals(Timeframe.ofMillis(7), counter.mostFrequent());
    assertEquals(20_000 - 16_384, counter.notKept());
  }
}
