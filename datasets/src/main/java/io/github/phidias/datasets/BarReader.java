package io.github.phidias.datasets;

import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.ReadReport.CacheUse;
import java.io.InputStream;
import java.nio.file.Files;
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
    Source source = Source.of(file);
    // What is no regular file, such as a pipe, can be read once only.
    if (cacheFolder == null || !Files.isRegularFile(file)) {
      return read(source);
    }
    BarCache cache = new BarCache(cacheFolder);
    BarCache.Identity identity = cache.identify(file, verifyCache);
    Optional<BarCache.Found> found = cache.find(new BarCache.Key(identity.hash(), badRows, limits));
    if (found.isPresent()) {
      if (identity.hashed()) {
        cache.remember(file, identity.look(), identity.hash());
      }
      CacheUse use = identity.hashed() ? CacheUse.HIT_AFTER_HASHING : CacheUse.HIT;
      return found.get().as(instrument, timeframe, source.name(), use);
    }
    // Hashed again while it is read: what is kept is then the columns of exactly those bytes.
    MessageDigest digest = Hashes.sha256();
    BarCache.Found fresh = parse(source, digest);
    String hash = Hashes.hex(digest);
    boolean kept = cache.keep(new BarCache.Key(hash, badRows, limits), fresh);
    if (kept) {
      cache.remember(file, identity.look(), hash);
    }
    return fresh.as(instrument, timeframe, source.name(), kept ? CacheUse.STORED : CacheUse.NOT_STORED);
  }

  /** The bars of a stream, which is read to its end and not closed; {@code name} stands for it in messages. */
  public LoadedBars read(String name, InputStream in) {
    return read(Source.of(name, in));
  }

  /** Gives every bar of a file to the handler, keeping none. Rows before a refused one have been given out by then. */
  public ReadReport forEach(Path file, RowHandler handler) {
    return forEach(Source.of(file), handler);
  }

  /** As {@link #forEach(Path, RowHandler)} for a stream. */
  public ReadReport forEach(String name, InputStream in, RowHandler handler) {
    return forEach(Source.of(name, in), handler);
  }

  /** The timeframe set, if any. */
  Optional<Timeframe> declaredTimeframe() {
    return Optional.ofNullable(timeframe);
  }

  /** The time after which a bar lies in the future, UTC epoch milliseconds. */
  long latestTime() {
    return clock.millis() + Timeframe.ONE_DAY.millis();
  }

  /** Tells everything in a source, before any rule of bars. */
  CsvRows parse(Source source, RowEvents events, MessageDigest hash) {
    CsvRows parser = new CsvRows(source.name(), limits, clock.instant(), events);
    source.parse(parser, CsvRows.room(limits), hash);
    return parser;
  }

  private ReadReport forEach(Source source, RowHandler handler) {
    RowGate gate = new RowGate(source.name(), badRows, handler);
    return gate.report(parse(source, gate, null), CacheUse.OFF);
  }

  private LoadedBars read(Source source) {
    return parse(source, null).as(instrument, timeframe, source.name(), CacheUse.OFF);
  }

  private BarCache.Found parse(Source source, MessageDigest hash) {
    BarCollector columns = new BarCollector(source.name(), source::shareRead);
    RowGate gate = new RowGate(source.name(), badRows, columns);
    CsvRows parsed = parse(source, gate, hash);
    Timeframe step = columns.mostFrequentStep();
    return new BarCache.Found(columns.bars(Instrument.UNKNOWN, step), step.millis(), gate.report(parsed, CacheUse.OFF));
  }
}
