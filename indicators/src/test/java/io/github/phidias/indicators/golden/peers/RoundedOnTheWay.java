package io.github.phidias.indicators.golden.peers;

import java.util.Map;

/**
 * Published vectors whose makers rounded numbers on the way, so that exact arithmetic is off by more than half a unit of the last
 * digit printed: how many units it is off at most.
 */
final class RoundedOnTheWay {
  private static final Map<String, Double> UNITS = Map.of(
      // Achelis adds rounded figures: on his eighth bar -10906 + 9646/3 is -7690.667, not -7690.666; so are all totals after it.
      "ad-atoz-52", 1.0,
      // Made from movements as printed: 9.75 / 13.25 is 73.5849 %, not the 73.5850 that it averages.
      "adx-atoz-54", 1.0,
      // Made from the average true ranges as printed with four decimals: half a unit of those is 4.2 of these, and half a unit more.
      "natr-extra-98", 4.7,
      // The closes are printed with four decimals, which may move the figure by a hundredth.
      "cmo-extra-94", 3.7,
      // The closes are printed with three decimals, which may move the figure by a thousandth.
      "ppo-extra-99", 0.9);

  private RoundedOnTheWay() {}

  /** How many units of its last digit the values of a case may be off. */
  static double units(String id) {
    return UNITS.getOrDefault(id, 0.5);
  }
}
