package io.github.phidias.signals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What to do. Lower case in JSON, read in any case. */
public enum Action {
  /** Be long: open a long position or close a short one. */
  BUY,
  /** Be short: close a long position or, where allowed, open a short one. */
  SELL,
  /** Do nothing. */
  HOLD,
  /** Hold a target weight of equity, left alone inside a band. */
  TARGET;

  /** Reads a name in any case. */
  @JsonCreator
  public static Action parse(String text) {
    for (Action action : values()) {
      if (action.name().equalsIgnoreCase(text.strip())) {
        return action;
      }
    }
    throw new IllegalArgumentException("action was '%s' but must be buy, sell, hold or target".formatted(text));
  }

  /** The lower-case name. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
