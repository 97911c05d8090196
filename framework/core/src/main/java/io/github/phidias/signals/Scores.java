package io.github.phidias.signals;

/**
 * Scores of the three actions, each 0 to 1, together 1 within 1e-9. They are fixed by the action unless a strategy
 * calibrates them: scores, not estimated probabilities.
 */
public record Scores(double buy, double sell, double hold) {
  private static final double TOLERANCE = 1e-9;
  private static final Scores FOR_BUY = new Scores(0.7, 0.1, 0.2);
  private static final Scores FOR_SELL = new Scores(0.1, 0.7, 0.2);
  private static final Scores FOR_HOLD = new Scores(0.2, 0.2, 0.6);

  public Scores {
    requireUnit("buy", buy);
    requireUnit("sell", sell);
    requireUnit("hold", hold);
    double sum = buy + sell + hold;
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException("scores %s, %s, %s sum to %s but must sum to 1".formatted(buy, sell, hold, sum));
    }
  }

  private static void requireUnit(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("scores.%s was %s but must be from 0 to 1".formatted(field, value));
    }
  }

  /** The scores a signal has when its strategy gives none; a target weight scores as its direction. */
  public static Scores of(Action action) {
    return switch (action) {
      case BUY -> FOR_BUY;
      case SELL -> FOR_SELL;
      case HOLD, TARGET -> FOR_HOLD;
    };
  }
}
