package io.github.phidias.verify;

/** What is examined, in the order of the report. */
public enum Check {
  /** Every bar gets a signal: no exception, no null, a column as long as the bars. */
  ANSWERS("a signal for every bar"),
  /** The views were never asked for a later bar. */
  LOOK_AHEAD("no later bar asked for"),
  /** The last signal of a prefix is that of the run over all bars. */
  PREFIX("same signal when the bars end there"),
  /** Other bars afterwards change no signal. */
  FUTURE("same signals whatever comes after"),
  /** Moving view, guarded view and column agree. */
  VIEWS("same signals on both views and by column"),
  /** Two fresh objects say the same, metadata included. */
  DETERMINISM("same signals from a second object"),
  /** What ran before, or between, changes nothing. */
  STATE("same signals whatever ran before"),
  /** Bars and columns are what they were. */
  MUTATION("data left as they were"),
  /** How many bars the signals lean on where the bars start; measured, never failed. */
  WARM_UP("independence of the start");

  private final String claim;

  Check(String claim) {
    this.claim = claim;
  }

  /** What holds when the check passes, in a few words. */
  public String claim() {
    return claim;
  }
}
