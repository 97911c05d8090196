package io.github.phidias.strategies;

import io.github.phidias.indicators.levels.HarmonicPattern;
import java.util.List;

/** Which five-point patterns to trade. */
public enum PatternChoice {
  /** Every one of them. */
  ANY("any"),
  /** See {@link HarmonicPattern#GARTLEY}. */
  GARTLEY("gartley"),
  /** See {@link HarmonicPattern#BAT}. */
  BAT("bat"),
  /** See {@link HarmonicPattern#BUTTERFLY}. */
  BUTTERFLY("butterfly"),
  /** See {@link HarmonicPattern#CRAB}. */
  CRAB("crab");

  private final String text;

  PatternChoice(String text) {
    this.text = text;
  }

  boolean allows(List<HarmonicPattern> patterns) {
    return this == ANY || patterns.contains(HarmonicPattern.valueOf(name()));
  }

  @Override
  public String toString() {
    return text;
  }
}
