package io.github.phidias.symbols;

import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * A currency pair. Codes are the usual ones: {@code USDT}, which Bitfinex spells {@code UST}.
 *
 * @param base  what is bought or sold: 2 or more of A-Z and 0-9
 * @param quote what prices are in: likewise, and another code
 */
public record Symbol(String base, String quote) {
  private static final String BITFINEX_USDT = "UST";

  /** Checks the codes; throws InputException BAD_FORMAT with the field {@code symbol.base} or {@code symbol.quote}. */
  public Symbol {
    requireCode("base", base);
    requireCode("quote", quote);
    if (base.equals(quote)) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "symbol.quote", "symbol.quote was %s, the same as the base; a pair has two currencies".formatted(quote));
    }
  }

  private static void requireCode(String field, String code) {
    if (code == null || !isCode(code) || code.equals(BITFINEX_USDT)) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "symbol." + field,
          "symbol.%s was '%s' but must be 2 or more of A-Z and 0-9, and USDT where Bitfinex writes UST; Symbol.parse reads every spelling"
              .formatted(field, code));
    }
  }

  static boolean isCode(String text) {
    return text.length() >= 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
  }

  /** The usual code of one that Bitfinex spells its own way. */
  static String usual(String code) {
    return code.equals(BITFINEX_USDT) ? "USDT" : code;
  }

  /**
   * The pair of a name in any spelling that {@link SymbolParser} reads.
   *
   * @throws InputException BAD_FORMAT with the field {@code symbol}; the message begins with the {@link SymbolError}
   */
  public static Symbol parse(String text) {
    return switch (SymbolParser.parse(text)) {
      case ParsedSymbol.Valid valid -> valid.symbol();
      case ParsedSymbol.Refused refused ->
          throw new InputException(ErrorCode.BAD_FORMAT, "symbol", refused.error() + ": " + refused.message());
    };
  }

  /**
   * The pair that an instrument is.
   *
   * @throws InputException BAD_FORMAT for one that is no pair of currency codes, such as {@code BRK.B/USD}
   */
  public static Symbol of(Instrument instrument) {
    return new Symbol(instrument.base(), instrument.quote());
  }

  /** The pair as what bars are of, with the same codes. */
  public Instrument instrument() {
    return new Instrument(base, quote);
  }

  /** For people: {@code BTC/USDT}. {@link #parse} reads it back to the same pair. */
  public String ui() {
    return base + "/" + quote;
  }

  /**
   * For Bitfinex: {@code tBTCUST}, with a colon when either code is longer than three, {@code tDOGE:USD}. Without a colon
   * the exchange's list of pairs decides where the base ends; {@link #parse} reads it back when the quote is one of {@link
   * SymbolParser#QUOTES}.
   */
  public String bitfinex() {
    String left = bitfinexCode(base);
    String right = bitfinexCode(quote);
    return "t" + left + (left.length() > 3 || right.length() > 3 ? ":" : "") + right;
  }

  private static String bitfinexCode(String code) {
    return code.equals("USDT") ? BITFINEX_USDT : code;
  }

  /** Whether both currencies are those of a paper-trading account, such as TESTBTC/TESTUSD. */
  public boolean paper() {
    return base.startsWith("TEST") && quote.startsWith("TEST");
  }

  /** As {@link #ui}. */
  @Override
  public String toString() {
    return ui();
  }
}
