package io.github.phidias.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One event with its postings.
 *
 * @param number   from 1, without gaps
 * @param event    what happened
 * @param postings what it changed; empty when it changed nothing, as a mark of a flat position
 */
public record JournalEntry(long number, LedgerEvent event, List<Posting> postings) {
  public JournalEntry {
    postings = List.copyOf(postings);
  }

  /**
   * The entry as text, a line for the event and an indented line for each posting, every line ended by a line feed. Equal
   * entries give equal text on every machine. A number that is a double is written as the shortest decimal that reads back
   * as that double, any other in full.
   */
  public String text() {
    StringBuilder out = new StringBuilder(160);
    out.append(number).append(' ').append(Instant.ofEpochMilli(event.time())).append(' ').append(words(event)).append('\n');
    for (Posting posting : postings) {
      out.append("  ").append(posting.account()).append(' ').append(plain(posting.amount())).append(' ')
          .append(posting.account().unit()).append('\n');
    }
    return out.toString();
  }

  private static String words(LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.Deposited e -> "deposited %s %s".formatted(plain(e.amount()), e.currency());
      case LedgerEvent.Traded e -> "traded %s %s @ %s fee %s %s"
          .formatted(e.instrument(), plain(e.quantity()), plain(e.price()), plain(e.fee()), e.feeCurrency());
      case LedgerEvent.Liquidated e -> "liquidated %s %s @ %s fee %s"
          .formatted(e.instrument(), plain(e.quantity()), plain(e.price()), plain(e.fee()));
      case LedgerEvent.Marked e -> "marked %s @ %s".formatted(e.instrument(), plain(e.price()));
      case LedgerEvent.Funding e -> "funding %s %s".formatted(e.instrument(), plain(e.amount()));
      case LedgerEvent.Interest e -> "interest %s %s".formatted(plain(e.amount()), e.currency());
      case LedgerEvent.Dividend e -> "dividend %s %s a unit".formatted(e.instrument(), plain(e.perUnit()));
      case LedgerEvent.Split e -> "split %s %s for 1, then %s"
          .formatted(e.instrument(), plain(e.ratio()), plain(e.quantityAfter()));
      case LedgerEvent.Absorbed e -> "absorbed %s %s".formatted(plain(e.amount()), e.currency());
    };
  }

  static String plain(BigDecimal value) {
    double nearest = value.doubleValue();
    boolean isDouble = Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(value) == 0;
    BigDecimal shown = isDouble ? new BigDecimal(Double.toString(nearest)) : value;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
