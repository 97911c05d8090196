package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import java.util.List;

/**
 * An indicator with its parameters: a record with an {@link IndicatorName} whose components carry {@link
 * io.github.phidias.parameters.Param}. The record is also the key under which its columns are remembered, so equal
 * records must give equal columns. Two uses: an indicator of your own in {@link Indicators#of(IndicatorFormula)}, and,
 * through an {@link IndicatorProvider}, one that is found by name.
 */
public interface IndicatorFormula {
  /**
   * The outputs, each with one value a bar, NaN where undefined. The value of a bar may depend on that bar and earlier
   * ones only. Ask {@code columns} for other indicators, so that they are computed once.
   */
  List<Column> compute(IndicatorColumns columns);

  /**
   * Number of bars at the start for which not every output has a value, on an input without NaN. An indicator of your own may
   * leave this out: a negative number means that its columns tell.
   */
  default int warmUp() {
    return -1;
  }

  /** Number of bars at the start for which one output has no value. */
  default int warmUp(int output) {
    return warmUp();
  }

  /**
   * Number of bars at the start whose values a strategy should not rely on: the warm-up, or more where values exist but
   * still lean on how the indicator was started.
   */
  default int unstableBars() {
    return warmUp();
  }
}
