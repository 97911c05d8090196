package io.github.phidias.datasets;

import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads bars from CSV, plain or gzip. Immutable: every setting gives a changed copy. One parser serves {@link #read},
 * which fills columns, and {@link #forEach}, which keeps nothing and so takes input of any size.
 *
 * <p>The header names the columns, in any case and order ({@code timestamp time date ..., open, high, low, close,
 * volume}); others are ignored and listed in the report. Times are epoch numbers of one unit, or text, UTC where no
 * offset is given. A row that cannot be a bar, or is not after the one before it, is refused with {@code
 * file:line:column}, or dropped and counted ({@link BadRows}). Nothing is sorted, repaired or filled in.
 */
public final class BarReader {
  private final Instrument instrument;
  private final Timeframe timeframe;
  private final BadRows badRows;
  private final ReadLimits limits;
  private final InstantSource clock;
  private final Path cacheFolder;
  private final boolean verifyCache;

  private BarReader(
      Instrument instrument, Timeframe timeframe, BadRows badRows, ReadLimits limits, InstantSource clock,
      Path cacheFolder, boolean verifyCache) {
    this.instrument = Objects.requireNonNull(instrument, "instrument");
    this.timeframe = timeframe;
    this.badRows = Objects.requireNonNull(badRows, "badRows");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.cacheFolder = cacheFolder;
    this.verifyCache = verifyCache;
  }

  /** Unknown instrument, timeframe from the steps, stop at a bad row, default limits, system clock, no cache. */
  static BarReader standard() {
    return new BarReader(Instrument.UNKNOWN, null, BadRows.STOP, ReadLimits.DEFAULT, Clock.systemUTC(), null, false);
  }

  /** What the bars are of; a file does not say. */
  public BarReader instrument(Instrument newInstrument) {
    return new BarReader(newInstrument, timeframe, badRows, limits, clock, cacheFolder, verifyCache);
  }

  /** The length of a bar; undeclared, the most frequent step of the file is taken. */
  public BarReader timeframe(Timeframe newTimeframe) {
    return new BarReader(instrument, Objects.requireNonNull(newTimeframe), badRows, limits, clock, cacheFolder, verifyCache);
  }

  /** What becomes of a bad row; {@link BadRows#STOP} unless set. */
  public BarReader badRows(BadRows newBadRows) {
    return new BarReader(instrument, timeframe, newBadRows, limits, clock, cacheFolder, verifyCache);
  }

  /** When to give up. */
  public BarReader limits(ReadLimits newLimits) {
    return new BarReader(instrument, timeframe, badRows, newLimits, clock, cacheFolder, verifyCache);
  }

  /** The present, up to a day after which stamps of no declared unit are believed. */
  public BarReader clock(InstantSource newClock) {
    return new BarReader(instrument, timeframe, badRows, limits, newClock, cacheFolder, verifyCache);
  }

  /**
   * Keeps the columns of files read in a folder, where a second load finds them without reading the source. The folder
   * may be shared by processes and deleted at any time.
   */
  public BarReader cache(Path folder) {
    return new BarReader(instrument, timeframe, badRows, limits, clock, Objects.requireNonNull(folder), verifyCache);
  }

  /** Whether to hash the source on every cached load, rather than trust its size and time of change. */
  public BarReader verifyCache(boolean verify) {
    return new BarReader(instrument, timeframe, badRows, limits, clock, cacheFolder, verify);
  }

  /**
   * The bars of a file.
   *
   * @throws io.github.phidias.errors.InputException when the file, its header, a row or a limit stands against it
   */
  public LoadedBars read(Path file) {
    if (cacheFolder == null) {
      return read(Source.of(file), null).loaded(ReadReport.CacheUse.OFF);
    }
    throw new UnsupportedOperationException();
  }

  /** The bars of a stream, which is read to its end and not closed; {@code name} stands for it in messages. */
  public LoadedBars read(String name, InputStream in) {
    return read(Source.of(name, in), null).loaded(ReadReport.CacheUse.OFF);
  }

  /** Gives every bar of a file to the handler, keeping none. Rows before a refused one have been given out by then. */
  public ReadReport forEach(Path file, RowHandler handler) {
    return forEach(Source.of(file), handler);
  }

  /** As {@link #forEach(Path, RowHandler)} for a stream. */
  public ReadReport forEach(String name, InputStream in, RowHandler handler) {
    return forEach(Source.of(name, in), handler);
  }

  /** Tells everything in a source, before any rule of bars. */
  CsvRows parse(Source source, RowEvents events, MessageDigest hash) {
    CsvRows parser = new CsvRows(source.name(), limits, clock.instant(), events);
    source.parse(parser, CsvRows.room(limits), hash);
    return parser;
  }

  private ReadReport forEach(Source source, RowHandler handler) {
    RowGate gate = new RowGate(source.name(), badRows, handler);
    return gate.report(parse(source, gate, null), ReadReport.CacheUse.OFF);
  }

  /** Columns read, before they are given an instrument and a timeframe. */
  record Read(BarReader reader, BarCollector columns, ReadReport report) {
    LoadedBars loaded(ReadReport.CacheUse cache) {
      Timeframe length = Optional.ofNullable(reader.timeframe).orElseGet(columns::mostFrequentStep);
      return new LoadedBars(columns.bars(reader.instrument, length), report.as(report.source(), cache));
    }
  }

  Read read(Source source, MessageDigest hash) {
    BarCollector columns = new BarCollector(source.name(), source::shareRead);
    RowGate gate = new RowGate(source.name(), badRows, columns);
    return new Read(this, columns, gate.report(parse(source, gate, hash), ReadReport.CacheUse.OFF));
  }
}
