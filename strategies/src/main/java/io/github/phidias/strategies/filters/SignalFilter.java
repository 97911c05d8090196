package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.signals.SignalColumn;

/**
 * Says which signals stay. A filter sees bars only: it knows nothing of positions and cannot tell an entry from an exit. A
 * signal of a bar for which it has no reading does not stay.
 */
@FunctionalInterface
@OneOf({TrendFilter.class, VolumeFilter.class, AtrFilter.class, SessionFilter.class, RegimeFilter.class, VolatilityFilter.class})
public interface SignalFilter {
  /** The answers for all bars; that of a bar may depend on it and earlier ones only. */
  SignalColumn.Keep over(BarColumns columns);

  /** Number of bars at the start for which there is no reading to rely on. */
  default int warmUp() {
    return 0;
  }
}
