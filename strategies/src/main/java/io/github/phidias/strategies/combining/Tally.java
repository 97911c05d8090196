package io.github.phidias.strategies.combining;

import io.github.phidias.signals.Scores;
import io.github.phidias.signals.SignalColumn;

/**
 * The sums of one vote, used again for each bar. Means are over the weights of the signals that count, in the order of the
 * members, so that a vote over columns and one over signals add the same numbers in the same order.
 */
final class Tally {
  /** Sums nearer to each other than this are equal, as rounding decides nothing. */
  private static final double TIE = 1e-12;

  private final VoteMethod method;
  private double total;
  private double buyScore;
  private double sellScore;
  private double holdScore;
  private double confidence;
  private double size;
  private final Votes buys = new Votes();
  private final Votes sells = new Votes();
  private double holds;

  /** Those who answered one action. */
  private static final class Votes {
    double weight;
    double size;
    /** The one with the largest weight, the first of several; -1 for none. */
    int lead;
    double leadWeight;

    void clear() {
      weight = 0;
      size = 0;
      lead = -1;
      leadWeight = 0;
    }

    void add(int member, double own, double asked) {
      weight += own;
      size += own * asked;
      if (own > leadWeight) {
        lead = member;
        leadWeight = own;
      }
    }
  }

  Tally(VoteMethod method) {
    this.method = method;
    clear();
  }

  void clear() {
    total = 0;
    buyScore = 0;
    sellScore = 0;
    holdScore = 0;
    confidence = 0;
    size = 0;
    holds = 0;
    buys.clear();
    sells.clear();
  }

  void add(int member, double weight, int code, double sure, double asked, Scores scores) {
    total += weight;
    buyScore += weight * scores.buy();
    sellScore += weight * scores.sell();
    holdScore += weight * scores.hold();
    confidence += weight * sure;
    size += weight * asked;
    if (code == SignalColumn.BUY) {
      buys.add(member, weight, asked);
    } else if (code == SignalColumn.SELL) {
      sells.add(member, weight, asked);
    } else {
      holds += weight;
    }
  }

  boolean isEmpty() {
    return total == 0;
  }

  /** The action, as a code of {@link SignalColumn}; HOLD for a tie. */
  int code() {
    return switch (method) {
      case WEIGHTED_AVERAGE -> largest(buyScore / total, sellScore / total, holdScore / total);
      case MAJORITY_VOTE -> largest(buys.weight, sells.weight, holds);
    };
  }

  private static int largest(double buy, double sell, double hold) {
    if (buy - Math.max(sell, hold) > TIE) {
      return SignalColumn.BUY;
    }
    return sell - Math.max(buy, hold) > TIE ? SignalColumn.SELL : SignalColumn.HOLD;
  }

  /** Mean confidence of all that count; 0 for HOLD. */
  double confidence(int code) {
    return code == SignalColumn.HOLD ? 0 : Math.min(1, confidence / total);
  }

  /** Mean size that those who answered the action ask for; of all that count when none did. */
  double size(int code) {
    if (code == SignalColumn.HOLD) {
      return 0;
    }
    Votes votes = code == SignalColumn.BUY ? buys : sells;
    return Math.min(1, votes.weight > 0 ? votes.size / votes.weight : size / total);
  }

  /** The member with the largest weight among those who answered an action; -1 for none. */
  int lead(int code) {
    return code == SignalColumn.BUY ? buys.lead : code == SignalColumn.SELL ? sells.lead : -1;
  }

  Scores scores() {
    return new Scores(Math.min(1, buyScore / total), Math.min(1, sellScore / total), Math.min(1, holdScore / total));
  }
}
