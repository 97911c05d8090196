package io.github.phidias.accounts;

import io.github.phidias.accounts.LedgerAccount.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The postings of one event while they are made. */
final class PostingSet {
  private final List<Posting> postings = new ArrayList<>(8);

  /** Adds an amount to an account; nothing when it is zero. */
  void add(Kind kind, String owner, String unit, BigDecimal amount) {
    if (amount.signum() != 0) {
      postings.add(new Posting(new LedgerAccount(kind, owner, unit), amount));
    }
  }

  /** Adds an amount to one account and takes it from another of the same owner. */
  void move(Kind to, Kind from, String owner, String unit, BigDecimal amount) {
    add(to, owner, unit, amount);
    add(from, owner, unit, amount.negate());
  }

  /** The postings. */
  List<Posting> postings() {
    return postings;
  }

  /** Refuses postings that do not sum to exactly zero in every unit. */
  void requireZeroSum(LedgerEvent event) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Posting posting : postings) {
      sums.merge(posting.account().unit(), posting.amount(), BigDecimal::add);
    }
    sums.forEach((unit, sum) -> {
      if (sum.signum() != 0) {
        throw new LedgerException("the postings of %s sum to %s %s, not to zero: %s".formatted(event, sum, unit, postings));
      }
    });
  }
}
