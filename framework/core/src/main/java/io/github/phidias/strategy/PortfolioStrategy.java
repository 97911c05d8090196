package io.github.phidias.strategy;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** Decides on several instruments at once: what share of equity each should be. */
@FunctionalInterface
public interface PortfolioStrategy {
  /**
   * The weights to hold, decided when bars have closed. Asked once at each instant at which a bar of any instrument closes.
   *
   * @param view every series as far as its bars have closed by now
   */
  TargetWeights run(PortfolioView view);

  /** How many instruments it needs at least, one or more. */
  default int leastInstruments() {
    return 1;
  }

  /** How many instruments it can decide on at most. */
  default int mostInstruments() {
    return Integer.MAX_VALUE;
  }

  /**
   * Nothing when it can decide on so many instruments.
   *
   * @param strategy its name, for the message
   * @param field    what lists the instruments, such as {@code portfolio}
   * @throws InputException BAD_PARAMETER
   */
  default void requireInstruments(String strategy, String field, int instruments) {
    int least = leastInstruments();
    int most = mostInstruments();
    if (instruments < least || instruments > most) {
      String needs = least == most ? Integer.toString(least) : instruments < least ? least + " or more" : "at most " + most;
      throw new InputException(
          ErrorCode.BAD_PARAMETER, field,
          "%s has %d %s but %s with these parameters needs %s; %s".formatted(
              field, instruments, instruments == 1 ? "instrument" : "instruments", strategy, needs,
              instruments < least ? "add some, or change its parameters" : "take some away"));
    }
  }
}
