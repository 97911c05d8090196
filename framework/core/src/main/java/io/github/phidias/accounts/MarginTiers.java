package io.github.phidias.accounts;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The margins of a position by its notional, and the price at which it is liquidated.
 *
 * <p>Maintenance margin is {@code notional * rate - deducted} with the rate and the amount of the tier that the notional
 * lies in. The amount {@code deducted(k) = deducted(k-1) + above(k) * (rate(k) - rate(k-1))} makes it continuous: each
 * rate counts for the part of the notional inside its own tier. Source: Binance, "Leverage and Margin" and "How to
 * Calculate Liquidation Price of COIN-M Futures Contracts" (Maintenance Amount formula); Bybit, "Maintenance Margin" (MMR
 * and Maintenance Margin Deduction) states the same.
 *
 * <p>Notionals and margins are in settlement currency: quote, for INVERSE contracts base.
 */
public final class MarginTiers {
  private final List<Tier> tiers;
  private final double[] above;
  private final double[] rate;
  private final double[] deducted;
  private final double initialFraction;
  private final double liquidationFee;

  /**
   * One tier.
   *
   * @param above    notional from which it counts; zero for the first
   * @param rate     fraction of notional, zero or more, under one, not under the tier before
   * @param deducted what is taken off, settlement currency; zero for the first
   */
  public record Tier(double above, double rate, double deducted) {}

  private MarginTiers(List<Tier> tiers, double initialFraction, double liquidationFee) {
    this.tiers = List.copyOf(tiers);
    this.above = tiers.stream().mapToDouble(Tier::above).toArray();
    this.rate = tiers.stream().mapToDouble(Tier::rate).toArray();
    this.deducted = tiers.stream().mapToDouble(Tier::deducted).toArray();
    this.initialFraction = initialFraction;
    this.liquidationFee = liquidationFee;
    if (!(initialFraction > 0 && initialFraction <= 1)) {
      throw refused("initial_margin", "initial_margin was %s but must be above 0, 1 at most".formatted(initialFraction));
    }
    if (!(liquidationFee >= 0 && rate[rate.length - 1] + liquidationFee < 1)) {
      throw refused(
          "liquidation_fee",
          "liquidation_fee was %s and the highest maintenance rate %s, but together they must be under 1; lower either"
              .formatted(liquidationFee, rate[rate.length - 1]));
    }
  }

  /**
   * Tiers from text, one word a tier: {@code above:rate} or {@code above:rate:deducted}. A deducted amount that is given
   * must be the one that follows from the tiers, to one unit of its last digit, as venues print it rounded; the exact one
   * is used.
   *
   * @param initialFraction fraction of notional needed to open a position, above 0, at most 1
   * @param liquidationFee  fraction of notional charged at liquidation; with the highest rate under 1
   * @throws InputException BAD_PARAMETER {@code maintenance_tiers} when a tier cannot be read or the tiers do not rise
   */
  public static MarginTiers parse(String text, double initialFraction, double liquidationFee) {
    List<Tier> tiers = new ArrayList<>();
    BigDecimal lastAbove = null;
    BigDecimal lastRate = BigDecimal.ZERO;
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal lastGiven = BigDecimal.ZERO;
    for (String word : text.strip().split("[\\s,;]+")) {
      String[] parts = word.split(":", -1);
      if (parts.length < 2 || parts.length > 3) {
        throw badTier(word, "must be above:rate or above:rate:deducted, as in 50000:0.005:50");
      }
      BigDecimal from = number(word, parts[0]);
      BigDecimal share = number(word, parts[1]);
      boolean rises = lastAbove == null ? from.signum() == 0 : from.compareTo(lastAbove) > 0;
      if (!rises) {
        throw badTier(word, "must begin at 0 for the first tier and above the tier before for the others");
      }
      if (share.compareTo(lastRate) < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
        throw badTier(word, "must have a rate under 1 and not under that of the tier before");
      }
      BigDecimal step = from.multiply(share.subtract(lastRate));
      exact = exact.add(step);
      // Against the printed amount of the tier before, so that a venue's own rounding does not add up.
      BigDecimal expected = lastGiven.add(step);
      BigDecimal given = parts.length == 3 ? number(word, parts[2]) : expected;
      if (given.subtract(expected).abs().compareTo(given.ulp().min(BigDecimal.ONE)) > 0) {
        throw badTier(word, "must deduct %s, or nothing need be given: it follows from the tiers".formatted(expected.toPlainString()));
      }
      lastGiven = given;
      lastAbove = from;
      lastRate = share;
      tiers.add(new Tier(from.doubleValue(), share.doubleValue(), exact.doubleValue()));
    }
    return new MarginTiers(tiers, initialFraction, liquidationFee);
  }

  private static BigDecimal number(String word, String text) {
    if (!text.matches("\\d{1,18}(\\.\\d{1,18})?")) {
      throw badTier(word, "must have plain numbers such as 50000 or 0.005");
    }
    return new BigDecimal(text);
  }

  private static InputException badTier(String tier, String rule) {
    return refused("maintenance_tiers", "maintenance_tiers had the tier '%s' but it %s".formatted(tier, rule));
  }

  private static InputException refused(String field, String message) {
    return new InputException(ErrorCode.BAD_PARAMETER, field, message);
  }

  /** The tiers by rising notional, each with its exact deducted amount. */
  public List<Tier> tiers() {
    return tiers;
  }

  /** What must remain of equity for a position to be kept; continuous and never falling in the notional, zero or more. */
  public double maintenance(double notional) {
    int k = above.length - 1;
    while (k > 0 && !(notional > above[k])) {
      k--;
    }
    return notional * rate[k] - deducted[k];
  }

  /** Equity at which a position is liquidated: its maintenance margin and the fee of liquidating it. */
  public double required(double notional) {
    return maintenance(notional) + notional * liquidationFee;
  }

  /** What equity must be for a position to be opened: the initial fraction of notional, and not under maintenance. */
  public double initialMargin(double notional) {
    return Math.max(notional * initialFraction, maintenance(notional));
  }

  /**
   * The price at which the equity behind a position is just {@link #required}. With x the notional at that price, equity
   * is {@code K + d * x}, where for SPOT and LINEAR K is {@code collateral - signed size * entry} and d the side (+1 long, -1
   * short), for INVERSE K is {@code collateral + signed size / entry} and d minus the side. In the tier with rate r and
   * amount a, and with the fee f, {@code K + d * x = (r + f) * x - a}, so
   *
   * <pre>
   * x = (K + a) / (r + f - d)     price = x / size, for INVERSE size / x
   * </pre>
   *
   * <p>in the one tier that x lies in: equity less what is required is continuous and monotone in x. Source: Binance, "How
   * to Calculate Liquidation Price of USD-M (COIN-M) Futures Contracts", one-way mode, with f = 0 and collateral = WB - TMM +
   * UPNL. Bybit's isolated mode takes the maintenance margin at the entry instead and so differs by that part.
   *
   * @param rules      kind and size of a contract
   * @param quantity   signed units
   * @param entry      average entry price of the position
   * @param collateral balance without this position's profit, plus the profit and less the maintenance margin of the
   *                   others, settlement currency
   * @return a price; NaN when no price liquidates it (a long position or an inverse short one that is covered to the
   *     end, no position); 0 (or infinity, for an inverse long one) when every price does
   */
  public double liquidationPrice(InstrumentRules rules, double quantity, double entry, double collateral) {
    if (!(quantity != 0)) {
      return Double.NaN;
    }
    boolean inverse = rules.contract() == ContractKind.INVERSE;
    double size = Math.abs(quantity) * rules.contractSize();
    double signed = quantity * rules.contractSize();
    double fixed = inverse ? collateral + signed / entry : collateral - signed * entry;
    double slope = quantity > 0 == inverse ? -1 : 1;
    double notional;
    if (slope > 0) {
      if (!(fixed < 0)) {
        return Double.NaN;
      }
      notional = root(fixed, slope);
    } else {
      notional = fixed <= 0 ? 0 : root(fixed, slope);
    }
    return inverse ? size / notional : notional / size;
  }

  /** The notional where {@code fixed + slope * x} meets what is required: the first tier whose own line meets it inside. */
  private double root(double fixed, double slope) {
    int last = above.length - 1;
    for (int k = 0; k < last; k++) {
      double x = (fixed + deducted[k]) / (rate[k] + liquidationFee - slope);
      if (x <= above[k + 1]) {
        return x;
      }
    }
    return (fixed + deducted[last]) / (rate[last] + liquidationFee - slope);
  }
}
