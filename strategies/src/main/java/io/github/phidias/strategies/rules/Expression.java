package io.github.phidias.strategies.rules;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import java.util.List;
import java.util.Optional;

/**
 * An expression with its types: a number a bar, or a condition a bar. Equal records mean the same. NaN is a number that is not
 * defined.
 *
 * <p>A condition has three values. A comparison or crossing of which a number is undefined is itself <em>undefined</em>. Kleene's
 * logic goes on from there: {@code not} of undefined is undefined; {@code and} is false as soon as one side is false, {@code or}
 * true as soon as one side is true, and undefined otherwise where a side is. Only true makes a signal.
 */
sealed interface Expression {
  /** Number of bars at the start at which it is not defined, or still leans on how an indicator was started. */
  int warmUp();

  /** One double a bar. */
  sealed interface Numeric extends Expression {}

  /** One truth a bar. */
  sealed interface Logical extends Expression {}

  record Constant(double value) implements Numeric {
    @Override
    public int warmUp() {
      return 0;
    }
  }

  record Price(PriceSource source) implements Numeric {
    @Override
    public int warmUp() {
      return 0;
    }
  }

  /** Of the open time of the bar, UTC. */
  record Clock(ClockField field) implements Numeric {
    @Override
    public int warmUp() {
      return 0;
    }
  }

  record Arithmetic(Operator operator, Numeric left, Numeric right) implements Numeric {
    @Override
    public int warmUp() {
      return Math.max(left.warmUp(), right.warmUp());
    }
  }

  record Negative(Numeric of) implements Numeric {
    @Override
    public int warmUp() {
      return of.warmUp();
    }
  }

  record Absolute(Numeric of) implements Numeric {
    @Override
    public int warmUp() {
      return of.warmUp();
    }
  }

  /** The least or the greatest of several. */
  record Extreme(boolean greatest, List<Numeric> of) implements Numeric {
    public Extreme {
      of = List.copyOf(of);
    }

    @Override
    public int warmUp() {
      return of.stream().mapToInt(Numeric::warmUp).max().orElseThrow();
    }
  }

  /**
   * An output of an indicator.
   *
   * @param descriptor names it
   * @param formula    it with its parameters
   * @param input      what it is computed from in place of the closes
   * @param output     place of the output
   */
  record Reading(IndicatorDescriptor descriptor, IndicatorFormula formula, Optional<Numeric> input, int output)
      implements Numeric {
    @Override
    public int warmUp() {
      return sum(input.map(Numeric::warmUp).orElse(0), formula.unstableBars());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Reading r && formula.equals(r.formula) && input.equals(r.input) && output == r.output;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * formula.hashCode() + input.hashCode()) + output;
    }
  }

  record NumberAgo(Numeric of, int bars) implements Numeric {
    @Override
    public int warmUp() {
      return sum(of.warmUp(), bars);
    }
  }

  /** Bars since a condition was last true: 0 where it is, undefined before the first time. */
  record BarsSince(Logical condition) implements Numeric {
    @Override
    public int warmUp() {
      return condition.warmUp();
    }
  }

  record Truth(boolean value) implements Logical {
    @Override
    public int warmUp() {
      return 0;
    }
  }

  record Comparison(Relation relation, Numeric left, Numeric right) implements Logical {
    @Override
    public int warmUp() {
      return Math.max(left.warmUp(), right.warmUp());
    }
  }

  record Not(Logical of) implements Logical {
    @Override
    public int warmUp() {
      return of.warmUp();
    }
  }

  record Both(Logical left, Logical right) implements Logical {
    @Override
    public int warmUp() {
      return Math.max(left.warmUp(), right.warmUp());
    }
  }

  record Either(Logical left, Logical right) implements Logical {
    @Override
    public int warmUp() {
      return Math.max(left.warmUp(), right.warmUp());
    }
  }

  /** On one side now and not at the bar before, by {@link io.github.phidias.bars.Crossings} with a relative tolerance. */
  record Crossing(boolean above, Numeric left, Numeric right, double tolerance) implements Logical {
    @Override
    public int warmUp() {
      return sum(Math.max(left.warmUp(), right.warmUp()), 1);
    }
  }

  /** Each of the last {@code bars} changes went one way. */
  record Run(boolean rising, Numeric of, int bars) implements Logical {
    @Override
    public int warmUp() {
      return sum(of.warmUp(), bars);
    }
  }

  record TruthAgo(Logical of, int bars) implements Logical {
    @Override
    public int warmUp() {
      return sum(of.warmUp(), bars);
    }
  }

  private static int sum(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
  }

  /** What two numbers make. */
  enum Operator {
    PLUS("+"), MINUS("-"), TIMES("*"), OVER("/");

    final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    double of(double a, double b) {
      return switch (this) {
        case PLUS -> a + b;
        case MINUS -> a - b;
        case TIMES -> a * b;
        case OVER -> a / b;
      };
    }
  }

  /** How two numbers compare. */
  enum Relation {
    LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">="), EQUAL("=="), DIFFERENT("!=");

    final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    boolean holds(double a, double b) {
      return switch (this) {
        case LESS -> a < b;
        case AT_MOST -> a <= b;
        case GREATER -> a > b;
        case AT_LEAST -> a >= b;
        case EQUAL -> a == b;
        case DIFFERENT -> a != b;
      };
    }
  }

  /** What a clock shows. */
  enum ClockField {
    /** 0 to 23. */
    HOUR("hour"),
    /** 0 to 59. */
    MINUTE("minute"),
    /** 1 for Monday to 7 for Sunday. */
    DAY_OF_WEEK("day_of_week");

    private static final long MINUTE_MILLIS = 60_000;
    private static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;
    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    /** 1970-01-01 was a Thursday. */
    private static final int DAYS_FROM_MONDAY = 3;

    final String text;

    ClockField(String text) {
      this.text = text;
    }

    double of(long time) {
      return switch (this) {
        case HOUR -> Math.floorDiv(time, HOUR_MILLIS) - 24 * Math.floorDiv(time, DAY_MILLIS);
        case MINUTE -> Math.floorDiv(time, MINUTE_MILLIS) - 60 * Math.floorDiv(time, HOUR_MILLIS);
        case DAY_OF_WEEK -> Math.floorMod(Math.floorDiv(time, DAY_MILLIS) + DAYS_FROM_MONDAY, 7) + 1.0;
      };
    }
  }
}
