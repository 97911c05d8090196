package io.github.phidias.reports.charts;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Objects;

/** Something drawn in a pane. */
public sealed interface Mark {
  /**
   * A line through one value a bar, with gaps where there is none.
   *
   * @param name what the legend calls it
   */
  record Line(String name, Column values) implements Mark {
    public Line {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * A block from zero to the value of each bar, in one colour above zero and in another below.
   *
   * @param name what the legend calls it
   */
  record Histogram(String name, Column values) implements Mark {
    public Histogram {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * A dashed line across the pane, such as the 70 of an RSI; the scale always reaches it.
   *
   * @param value finite, in units of the pane
   * <p>Refused with an InputException: NON_FINITE
   */
  record Level(double value) implements Mark {
    public Level {
      if (!Double.isFinite(value)) {
        throw new InputException(ErrorCode.NON_FINITE, "level", "level was %s but must be finite".formatted(value));
      }
    }
  }
}
