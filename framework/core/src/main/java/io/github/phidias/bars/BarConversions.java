package io.github.phidias.bars;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Bars from and to the types that users already have: ta4j's {@code BarSeries} and tablesaw's {@code Table}. */
public final class BarConversions {
  private static final String[] NAMES = {"open", "high", "low", "close", "volume"};

  private BarConversions() {}

  /**
   * Bars of a ta4j series from its begin to its end index. The instrument is read from a series name like {@code BTC/USD
   * 5m} and is unknown otherwise. The timeframe is the one at the end of the name when the first bar has that length or
   * there is none; else a number of months when every bar is that many calendar months (UTC) long; else the period of the
   * first bar, or one day without bars.
   *
   * @throws InputException when a bar breaks a rule of {@link BarRules}; ta4j itself accepts such bars
   */
  public static Bars fromSeries(BarSeries series) {
    int n = series.getBarCount();
    long[] times = new long[n];
    double[][] columns = new double[5][n];
    for (int i = 0; i < n; i++) {
      Bar bar = series.getBar(series.getBeginIndex() + i);
      times[i] = bar.getBeginTime().toEpochMilli();
      columns[0][i] = price(bar.getOpenPrice());
      columns[1][i] = price(bar.getHighPrice());
      columns[2][i] = price(bar.getLowPrice());
      columns[3][i] = price(bar.getClosePrice());
      columns[4][i] = bar.getVolume() == null ? 0 : bar.getVolume().doubleValue();
    }
    return Bars.wrap(
        instrumentOf(series.getName()), SeriesTimeframe.of(series), times, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  /** ta4j allows bars without a price; NaN lets the rules refuse them with their place. */
  private static double price(Num price) {
    return price == null ? Double.NaN : price.doubleValue();
  }

  private static Instrument instrumentOf(String name) {
    String first = Optional.ofNullable(name).map(text -> text.strip().split(" ", 2)[0]).orElse("");
    try {
      return first.contains("/") ? Instrument.parse(first) : Instrument.UNKNOWN;
    } catch (IllegalArgumentException e) {
      return Instrument.UNKNOWN;
    }
  }

  /** A ta4j series of its own objects (double numbers), for ta4j tools; strategies get views instead. */
  public static BarSeries toSeries(Bars bars) {
    BarSeries series = new BaseBarSeriesBuilder()
        .withName(bars.instrument() + " " + bars.timeframe())
        .withNumFactory(DoubleNumFactory.getInstance())
        .build();
    for (int i = 0; i < bars.size(); i++) {
      series.barBuilder()
          .timePeriod(Duration.ofMillis(bars.closeTime(i) - bars.openTime(i)))
          .endTime(Instant.ofEpochMilli(bars.closeTime(i)))
          .openPrice(bars.open().get(i))
          .highPrice(bars.high().get(i))
          .lowPrice(bars.low().get(i))
          .closePrice(bars.close().get(i))
          .volume(bars.volume().get(i))
          .add();
    }
    return series;
  }

  /** A table with the columns {@code time} (UTC), {@code open, high, low, close, volume}. */
  public static Table toTable(Bars bars) {
    InstantColumn time = InstantColumn.create("time");
    for (int i = 0; i < bars.size(); i++) {
      time.append(bars.openInstant(i));
    }
    return Table.create(
        bars.instrument() + " " + bars.timeframe(), time,
        DoubleColumn.create("open", bars.open().toArray()), DoubleColumn.create("high", bars.high().toArray()),
        DoubleColumn.create("low", bars.low().toArray()), DoubleColumn.create("close", bars.close().toArray()),
        DoubleColumn.create("volume", bars.volume().toArray()));
  }

  /**
   * Bars of a table with an instant column {@code time} and number columns {@code open, high, low, close, volume}, in
   * any order and case.
   *
   * @throws InputException when a column is absent, is no number column, holds a missing value, or a bar breaks a rule
   */
  public static Bars fromTable(Table table, Instrument instrument, Timeframe timeframe) {
    if (!(require(table, "time") instanceof InstantColumn time)) {
      throw new InputException(ErrorCode.BAD_FORMAT, "time", "column time must hold instants");
    }
    int n = table.rowCount();
    long[] times = new long[n];
    double[][] columns = new double[5][n];
    for (int c = 0; c < NAMES.length; c++) {
      if (!(require(table, NAMES[c]) instanceof tech.tablesaw.api.NumericColumn<?> numbers)) {
        throw new InputException(ErrorCode.BAD_FORMAT, NAMES[c], "column " + NAMES[c] + " must hold numbers");
      }
      for (int i = 0; i < n; i++) {
        columns[c][i] = numbers.getDouble(i);
      }
    }
    for (int i = 0; i < n; i++) {
      Instant opened = time.get(i);
      if (opened == null) {
        throw new InputException(ErrorCode.NON_FINITE, "timestamp[" + i + "]", "time is missing; correct or drop the row");
      }
      times[i] = opened.toEpochMilli();
    }
    return Bars.wrap(instrument, timeframe, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private static Column<?> require(Table table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new InputException(
            ErrorCode.MISSING_FIELD, name, "column %s is missing; the table has %s".formatted(name, table.columnNames())));
  }
}
