package io.github.phidias.accounts;

/**
 * Something that a company or an exchange does to an instrument.
 *
 * @param time  UTC epoch milliseconds: the ex-date of a split or dividend, the last moment of trading of a delisting
 * @param kind  what happens
 * @param value new units for one old one, quote currency a unit, NaN for a delisting
 * @param note  the reason of a delisting, free text otherwise
 */
public record CorporateAction(long time, Kind kind, double value, String note) {
  /** What can happen. */
  public enum Kind {
    /** Each unit becomes {@code value} units: 2 is two for one, 0.1 one for ten. */
    SPLIT,
    /** Cash of {@code value} a unit: a long position receives it, a short one pays it. */
    DIVIDEND,
    /** Trading ends; {@code value} is NaN. */
    DELISTING
  }
}
