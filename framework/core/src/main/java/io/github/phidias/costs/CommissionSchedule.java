package io.github.phidias.costs;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The fees of a venue as they changed over time. An entry holds from its {@code from}, itself included, to that of the
 * next. A fill before the first entry is refused: what a venue charged then is not known, and the rates of another year
 * are no substitute. The formula of a fee is that of {@link FeeEntry}.
 *
 * <p>Of the bounds for sizing, {@link #entryRate} is the larger of maker and taker, since an entry may turn out either,
 * and {@link #entryFixed} the larger of the fixed part and the minimum. A maximum is not used: it only makes fees smaller.
 */
public final class CommissionSchedule implements CommissionModel {
  private final FeeSource source;
  private final String place;
  private final List<FeeEntry> entries;
  private final long[] froms;
  private final Rates[] rates;
  private final boolean tiered;

  /** An entry with its discount taken off, tier 0 being the entry's own rates. */
  private static final class Rates {
    private final double[] above;
    private final double[] maker;
    private final double[] taker;
    private final double perUnit;
    private final double fixed;
    private final double least;
    private final double most;

    Rates(FeeEntry entry) {
      List<FeeTier> tiers = new ArrayList<>();
      tiers.add(new FeeTier(Double.MIN_VALUE, entry.maker(), entry.taker()));
      tiers.addAll(entry.tiers());
      double kept = 1 - entry.discount();
      this.above = tiers.stream().mapToDouble(FeeTier::above).toArray();
      this.maker = tiers.stream().mapToDouble(t -> discounted(t.maker(), kept)).toArray();
      this.taker = tiers.stream().mapToDouble(t -> discounted(t.taker(), kept)).toArray();
      this.perUnit = discounted(entry.perUnit(), kept);
      this.fixed = discounted(entry.fixed(), kept);
      this.least = entry.minimum().orElse(Double.NEGATIVE_INFINITY);
      this.most = entry.maximum().orElse(Double.POSITIVE_INFINITY);
    }

    private static double discounted(double part, double kept) {
      return part > 0 ? part * kept : part;
    }

    int tier(double volume) {
      int tier = above.length - 1;
      if (tier > 0 && !(volume >= 0)) {
        throw new IllegalArgumentException(
            "volume30d was " + volume + " but these fees depend on it; give the notional traded in the last 30 days");
      }
      while (tier > 0 && volume < above[tier]) {
        tier--;
      }
      return tier;
    }
  }

  private CommissionSchedule(FeeSource source, String place, List<FeeEntry> entries) {
    this.source = Objects.requireNonNull(source, "source");
    this.place = Objects.requireNonNull(place, "place");
    this.entries = List.copyOf(entries);
    CostRules.require(!entries.isEmpty(), "schedule", "empty", "must have an entry at least");
    for (int i = 1; i < entries.size(); i++) {
      CostRules.require(
          entries.get(i).from() > entries.get(i - 1).from(), "schedule[" + i + "].from", text(entries.get(i).from()),
          "must be after the entry before it, which is from " + text(entries.get(i - 1).from()));
    }
    this.froms = entries.stream().mapToLong(FeeEntry::from).toArray();
    this.rates = entries.stream().map(Rates::new).toArray(Rates[]::new);
    this.tiered = entries.stream().anyMatch(e -> !e.tiers().isEmpty());
  }

  /**
   * A schedule.
   *
   * @param source  whose fees they are
   * @param place   where the first entry stands, such as {@code fees.yaml:3:5}, for the message when a fill comes before it
   * @param entries by strictly ascending {@code from}, one or more
   * @throws InputException BAD_PARAMETER when they are not
   */
  public static CommissionSchedule of(FeeSource source, String place, List<FeeEntry> entries) {
    return new CommissionSchedule(source, place, entries);
  }

  /** Where the numbers are from. */
  public FeeSource source() {
    return source;
  }

  /** The entries by ascending time. */
  public List<FeeEntry> entries() {
    return entries;
  }

  @Override
  public double fee(long time, double quantity, double price, boolean maker, double volume30d) {
    Rates r = rates[index(time)];
    int tier = r.tier(volume30d);
    double rate = maker ? r.maker[tier] : r.taker[tier];
    double fee = quantity * price * rate + quantity * r.perUnit + r.fixed;
    return Math.min(Math.max(fee, r.least), r.most);
  }

  @Override
  public boolean needsVolume() {
    return tiered;
  }

  @Override
  public FeeCurrency currency(long time) {
    return entries.get(index(time)).currency();
  }

  @Override
  public String thirdCurrency(long time) {
    return entries.get(index(time)).thirdCurrency();
  }

  @Override
  public OptionalDouble thirdPrice(long time) {
    return entries.get(index(time)).thirdPrice();
  }

  @Override
  public double entryRate(long time, double volume30d) {
    Rates r = rates[index(time)];
    int tier = r.tier(volume30d);
    return Math.max(r.maker[tier], r.taker[tier]);
  }

  @Override
  public double entryFixed(long time) {
    Rates r = rates[index(time)];
    return Math.max(r.fixed, r.least);
  }

  @Override
  public double entryPerUnit(long time) {
    return rates[index(time)].perUnit;
  }

  @Override
  public void requireKnown(long time) {
    index(time);
  }

  /** Index of the entry in force: schedules are short, and most fills fall under the last entries. */
  private int index(long time) {
    int i = froms.length - 1;
    while (froms[i] > time) {
      if (i == 0) {
        throw new InputException(
            ErrorCode.BAD_PARAMETER, "schedule[0].from",
            ("%s: the fees of %s start at %s but a fill is at %s; add an earlier entry, begin later, or write from: always "
                + "in the first one").formatted(place, source.venue(), text(froms[0]), text(time)));
      }
      i--;
    }
    return i;
  }

  private static String text(long time) {
    return time == FeeEntry.ALWAYS ? "always" : Instant.ofEpochMilli(time).toString();
  }
}
