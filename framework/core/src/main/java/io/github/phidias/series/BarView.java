package io.github.phidias.series;

import io.github.phidias.bars.Bars;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.Bar;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/** One bar, read from the columns; the amount is volume times close, as the columns hold no turnover. */
final class BarView implements Bar {
  private static final long serialVersionUID = 1L;

  private final transient Bars bars;
  private final int index;

  /** Made on first use and kept: closes are what most indicators read. */
  private transient Num close;

  BarView(Bars bars, int index) {
    this.bars = bars;
    this.index = index;
  }

  int index() {
    return index;
  }

  @Override
  public Duration getTimePeriod() {
    return Duration.ofMillis(bars.closeTime(index) - bars.openTime(index));
  }

  @Override
  public Instant getBeginTime() {
    return bars.openInstant(index);
  }

  @Override
  public Instant getEndTime() {
    return Instant.ofEpochMilli(bars.closeTime(index));
  }

  @Override
  public Num getOpenPrice() {
    return num(bars.open().get(index));
  }

  @Override
  public Num getHighPrice() {
    return num(bars.high().get(index));
  }

  @Override
  public Num getLowPrice() {
    return num(bars.low().get(index));
  }

  @Override
  public Num getClosePrice() {
    Num known = close;
    if (known == null) {
      known = num(bars.close().get(index));
      close = known;
    }
    return known;
  }

  @Override
  public Num getVolume() {
    return num(bars.volume().get(index));
  }

  @Override
  public Num getAmount() {
    return num(bars.volume().get(index) * bars.close().get(index));
  }

  @Override
  public long getTrades() {
    return 0;
  }

  private static Num num(double value) {
    return DoubleNum.valueOf((Number) value);
  }

  @Override
  public NumFactory numFactory() {
    return DoubleNumFactory.getInstance();
  }

  @Override
  public void addTrade(Num tradeVolume, Num tradePrice) {
    throw new UnsupportedOperationException("addTrade: a closed bar never changes");
  }

  @Override
  public void addPrice(Num price) {
    throw new UnsupportedOperationException("addPrice: a closed bar never changes");
  }

  /** Two views of one bar are equal, so that ta4j's last-bar cache recognises it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BarView that && bars == that.bars && index == that.index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  private void writeObject(ObjectOutputStream out) {
    throw new UnsupportedOperationException("a view of a bar is not serialisable; store the bars");
  }

  @Override
  public String toString() {
    return "%s O %s H %s L %s C %s V %s".formatted(getBeginTime(), bars.open().get(index), bars.high().get(index),
        bars.low().get(index), bars.close().get(index), bars.volume().get(index));
  }
}
