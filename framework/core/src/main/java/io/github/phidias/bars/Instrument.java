package io.github.phidias.bars;

import java.util.Locale;

/**
 * What is traded.
 *
 * @param base  code of the asset bought or sold, such as {@code BTC} or {@code AAPL}
 * @param quote code of the currency that prices are in, such as {@code USD}
 */
public record Instrument(String base, String quote) {
  /** When nothing is known about the instrument of a file. */
  public static final Instrument UNKNOWN = new Instrument("UNKNOWN", "USD");

  public Instrument {
    requireCode("base", base);
    requireCode("quote", quote);
  }

  private static void requireCode(String field, String code) {
    if (code == null || !code.matches("[A-Za-z0-9.:-]{1,24}")) {
      throw new IllegalArgumentException(
          "instrument.%s was '%s' but must be 1 to 24 letters, digits, dots, colons or hyphens, as in BTC/USD".formatted(field, code));
    }
  }

  /** Reads {@code BASE/QUOTE}; a name without a slash is quoted in USD. */
  public static Instrument parse(String text) {
    int slash = text.indexOf('/');
    String base = slash < 0 ? text : text.substring(0, slash);
    String quote = slash < 0 ? "USD" : text.substring(slash + 1);
    return new Instrument(base.strip().toUpperCase(Locale.ROOT), quote.strip().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return base + "/" + quote;
  }
}
