package io.github.phidias.strategy;

import io.github.phidias.bars.Instrument;
import io.github.phidias.signals.Band;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Shares of equity to hold.
 *
 * @param weights by instrument, negative for short; what is absent is left alone, 0 closes
 * @param band    no-trade band around each weight
 */
public record TargetWeights(Map<Instrument, Double> weights, Band band) {
  private static final Band ALWAYS = new Band(0, 0);
  private static final TargetWeights UNCHANGED = new TargetWeights(Map.of(), ALWAYS);

  public TargetWeights {
    Objects.requireNonNull(band, "band");
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    weights.forEach((instrument, weight) -> {
      if (weight == null || !Double.isFinite(weight)) {
        throw new IllegalArgumentException("weight of %s was %s but must be a finite number".formatted(instrument, weight));
      }
    });
  }

  /** Leave everything as it is. */
  public static TargetWeights unchanged() {
    return UNCHANGED;
  }

  /** Trade to the weights whenever they differ. */
  public static TargetWeights of(Map<Instrument, Double> weights) {
    return new TargetWeights(weights, ALWAYS);
  }
}
