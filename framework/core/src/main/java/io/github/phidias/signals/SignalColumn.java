package io.github.phidias.signals;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The signals of a strategy for a whole column of bars: one byte a bar, and columns only for what varies. Holds BUY,
 * SELL and HOLD, and the prices of their exits; {@link #at} gives the same {@link TradeSignal} that the strategy would return
 * for that bar alone.
 */
public final class SignalColumn {
  /** Code of HOLD in {@link #code}. */
  public static final byte HOLD = 0;

  /** Code of BUY in {@link #code}. */
  public static final byte BUY = 1;

  /** Code of SELL in {@link #code}. */
  public static final byte SELL = -1;

  private final byte[] codes;
  private final int warmUp;
  private final double positionSize;
  private final double[] positionSizes;
  private final double[] confidence;
  private final Column stopDistance;
  private final Column stopPrice;
  private final Column targetPrice;
  private final IntFunction<Map<String, Object>> metadata;
  private final IntFunction<TradeSignal> whole;

  private SignalColumn(Builder builder) {
    this.codes = builder.codes;
    this.warmUp = builder.warmUp;
    this.positionSize = builder.positionSize;
    this.positionSizes = builder.positionSizes;
    this.confidence = builder.confidence;
    this.stopDistance = builder.stopDistance;
    this.stopPrice = builder.stopPrice;
    this.targetPrice = builder.targetPrice;
    this.metadata = builder.metadata;
    this.whole = builder.whole;
  }

  /** A builder for {@code length} bars, all HOLD. */
  public static Builder builder(int length) {
    return new Builder(length);
  }

  /** Number of bars. */
  public int length() {
    return codes.length;
  }

  /** {@link #BUY}, {@link #SELL} or {@link #HOLD}. */
  public byte code(int index) {
    return codes[index];
  }

  /** Index of the first signal that is not HOLD in {@code from..to-1}, or {@code to}. */
  public int nextSignal(int from, int to) {
    return ByteScan.nextNonZero(codes, from, to);
  }

  /** Confidence of the signal, 0 for HOLD. */
  public double confidence(int index) {
    return codes[index] == HOLD ? 0 : confidence == null ? 1 : confidence[index];
  }

  /** Fraction of equity that the signal asks for, 0 for HOLD. */
  public double positionSize(int index) {
    double own = positionSizes == null ? Double.NaN : positionSizes[index];
    return codes[index] == HOLD ? 0 : Double.isNaN(own) ? positionSize : own;
  }

  /** Scores of the signal. */
  public Scores scores(int index) {
    return whole != null && index >= warmUp ? at(index).scores()
        : Scores.of(codes[index] == BUY ? Action.BUY : codes[index] == SELL ? Action.SELL : Action.HOLD);
  }

  /** Distance from the entry fill to the stop in quote currency, NaN for the simulator's own stop. */
  public double stopDistance(int index) {
    return stopDistance == null ? Double.NaN : stopDistance.get(index);
  }

  /** Price at which to give up, NaN for the stop distance or the simulator's own stop. */
  public double stopPrice(int index) {
    return stopPrice == null ? Double.NaN : stopPrice.get(index);
  }

  /** Price at which to take profit, NaN for the simulator's own target. */
  public double targetPrice(int index) {
    return targetPrice == null ? Double.NaN : targetPrice.get(index);
  }

  /** Whether signals may name prices: a simulator then fills their exits on its event path. */
  public boolean namesPrices() {
    return stopPrice != null || targetPrice != null;
  }

  /** Bars that hold for want of data: indices below this are HOLD with reason {@code warmup}. */
  public int warmUp() {
    return warmUp;
  }

  /** The signal for one bar. */
  public TradeSignal at(int index) {
    byte code = codes[index];
    if (whole != null && index >= warmUp) {
      return requireSame(index, whole.apply(index));
    }
    if (code == HOLD) {
      return index < warmUp ? TradeSignal.hold(TradeSignal.WARMUP) : TradeSignal.hold();
    }
    double sure = confidence(index);
    double size = positionSize(index);
    TradeSignal signal = code == BUY ? TradeSignal.buy(sure, size) : TradeSignal.sell(sure, size);
    if (metadata != null) {
      signal = signal.withMetadata(metadata.apply(index));
    }
    double distance = stopDistance(index);
    signal = Double.isNaN(distance) ? signal : signal.withStopDistance(distance);
    double stop = stopPrice(index);
    signal = Double.isNaN(stop) ? signal : signal.withStop(stop);
    double target = targetPrice(index);
    return Double.isNaN(target) ? signal : signal.withTarget(target);
  }

  private TradeSignal requireSame(int index, TradeSignal signal) {
    byte code = signal.action() == Action.BUY ? BUY : signal.action() == Action.SELL ? SELL : HOLD;
    if (code != codes[index] || signal.confidence() != confidence(index) || signal.positionSize() != positionSize(index)
        || Double.compare(signal.stopDistance().orElse(Double.NaN), code == HOLD ? Double.NaN : stopDistance(index)) != 0) {
      throw new IllegalStateException(
          "bar %d has code %d, confidence %s and size %s in the column but its whole signal is %s; they must agree"
              .formatted(index, codes[index], confidence(index), positionSize(index), signal));
    }
    return signal;
  }

  /** The letters H, B and S, one a bar. */
  public String letters() {
    StringBuilder text = new StringBuilder(codes.length);
    for (byte code : codes) {
      text.append(code == BUY ? 'B' : code == SELL ? 'S' : 'H');
    }
    return text.toString();
  }

  /** Collects signals; not for use after {@link #build}. */
  public static final class Builder {
    private byte[] codes;
    private int warmUp;
    private double positionSize = 1;
    private double[] positionSizes;
    private double[] confidence;
    private Column stopDistance;
    private Column stopPrice;
    private Column targetPrice;
    private IntFunction<Map<String, Object>> metadata;
    private IntFunction<TradeSignal> whole;

    private Builder(int length) {
      codes = new byte[length];
    }

    /** First index at which a signal is possible. */
    public Builder warmUp(int bars) {
      warmUp = bars;
      return this;
    }

    /** Fraction of equity asked for by every signal that is set without one of its own, 0 to 1. */
    public Builder positionSize(double fraction) {
      positionSize = requireFraction("positionSize", fraction);
      return this;
    }

    /** What a signal saw, called only when a {@link TradeSignal} is made. */
    public Builder metadata(IntFunction<Map<String, Object>> seen) {
      metadata = seen;
      return this;
    }

    /**
     * The whole signal of a bar after the warm-up, for strategies whose signals say more than a column holds, such as scores
     * or the reason of a HOLD; called only when a {@link TradeSignal} is made. Action, confidence and size must be those of the
     * column, and metadata given otherwise are not added.
     */
    public Builder signals(IntFunction<TradeSignal> wholeSignal) {
      whole = wholeSignal;
      return this;
    }

    /** Distance from the entry fill to the stop in quote currency; NaN where there is none. */
    public Builder stopDistance(Column distance) {
      stopDistance = distance;
      return this;
    }

    /** Price at which to give up; NaN where there is none. A price is only read where a signal stands. */
    public Builder stopPrice(Column price) {
      stopPrice = price;
      return this;
    }

    /** Price at which to take profit; NaN where there is none. A price is only read where a signal stands. */
    public Builder targetPrice(Column price) {
      targetPrice = price;
      return this;
    }

    /** Sets one bar to {@link #BUY}, {@link #SELL} or {@link #HOLD}, with full confidence. */
    public Builder set(int index, int code) {
      if (code < SELL || code > BUY) {
        throw new IllegalArgumentException("code was " + code + " but must be 1 for BUY, -1 for SELL or 0 for HOLD");
      }
      codes[index] = (byte) code;
      if (confidence != null) {
        confidence[index] = 1;
      }
      if (positionSizes != null) {
        positionSizes[index] = Double.NaN;
      }
      return this;
    }

    /** Sets one bar with a confidence, 0 to 1. */
    public Builder set(int index, int code, double sure) {
      requireFraction("confidence", sure);
      set(index, code);
      if (confidence == null && sure != 1) {
        confidence = new double[codes.length];
        Arrays.fill(confidence, 1);
      }
      if (confidence != null) {
        confidence[index] = sure;
      }
      return this;
    }

    /** Sets one bar with a confidence and a fraction of equity of its own, each 0 to 1. */
    public Builder set(int index, int code, double sure, double fraction) {
      requireFraction("positionSize", fraction);
      set(index, code, sure);
      if (positionSizes == null) {
        positionSizes = new double[codes.length];
        Arrays.fill(positionSizes, Double.NaN);
      }
      positionSizes[index] = fraction;
      return this;
    }

    private void requirePrices(String field, Column price) {
      for (int i = 0; price != null && i < codes.length; i++) {
        boolean holds = codes[i] == HOLD || Double.isNaN(price.get(i)) || price.get(i) > 0 && Double.isFinite(price.get(i));
        if (!holds) {
          throw new IllegalArgumentException(
              "signal.%s of bar %d was %s but must be finite and above zero, or NaN for none".formatted(field, i, price.get(i)));
        }
      }
    }

    private static double requireFraction(String field, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("signal.%s was %s but must be from 0 to 1".formatted(field, value));
      }
      return value;
    }

    /** Turns into HOLD every signal for which the test answers false. */
    public Builder keepIf(Keep test) {
      for (int i = 0; i < codes.length; i++) {
        if (codes[i] != HOLD && !test.keep(i, codes[i])) {
          codes[i] = HOLD;
        }
      }
      return this;
    }

    /**
     * The column; the builder cannot be used afterwards.
     *
     * @throws IllegalArgumentException when a signal names a price that is not finite and above zero
     */
    public SignalColumn build() {
      Objects.requireNonNull(codes, "the builder was used already");
      requirePrices("stopPrice", stopPrice);
      requirePrices("targetPrice", targetPrice);
      SignalColumn column = new SignalColumn(this);
      codes = null;
      return column;
    }
  }

  /** Whether a signal stays. */
  @FunctionalInterface
  public interface Keep {
    /** True to keep the BUY (1) or SELL (-1) at the index. */
    boolean keep(int index, int code);
  }
}
