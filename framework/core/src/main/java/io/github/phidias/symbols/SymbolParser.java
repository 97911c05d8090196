package io.github.phidias.symbols;

import io.github.phidias.symbols.ParsedSymbol.Refused;
import io.github.phidias.symbols.ParsedSymbol.Valid;
import java.util.List;

/**
 * The one reader of pair names.
 *
 * <p>Read are {@code BTC/USD}, {@code btc-usd}, {@code BTC_USD}, {@code DOGE:USD}, {@code BTCUSD} and Bitfinex's own {@code
 * tBTCUSD} and {@code tDOGE:USD}. A lower-case {@code t} is a prefix only before upper-case text: {@code tRXUSD} is RX/USD,
 * {@code trxusd} is TRX/USD, and so is {@code TRXUSD}.
 */
public final class SymbolParser {
  /** Quote currencies known at the end of a name without a separator; the first that fits is taken. */
  public static final List<String> QUOTES =
      List.of("TESTUSDT", "TESTUSD", "USDT", "USTF0", "UST", "USD", "EUR", "GBP", "JPY", "BTC", "ETH");

  private static final String SEPARATORS = "/:-_";
  private static final int SHORTEST_UNSEPARATED = 5;

  private SymbolParser() {}

  /** Reads a name; null counts as empty. Only ASCII letters are put in upper case, so no other letter becomes one. */
  public static ParsedSymbol parse(String text) {
    if (text == null || text.isBlank()) {
      return refused(SymbolError.EMPTY, text, "must be a pair such as BTC/USD");
    }
    String name = text.strip();
    String rest = name.substring(1);
    boolean prefixed = isUpperCase(rest);
    if (prefixed && name.charAt(0) == 'f') {
      return refused(SymbolError.FUNDING_SYMBOL, text, "names a funding market; give a pair such as BTC/USD, or F in upper case");
    }
    String upper = upperCase(prefixed && name.charAt(0) == 't' ? rest : name);
    int at = separator(upper);
    return at >= 0 ? pair(text, upper.substring(0, at), upper.substring(at + 1)) : unseparated(text, upper);
  }

  private static ParsedSymbol unseparated(String text, String name) {
    if (name.length() < SHORTEST_UNSEPARATED || !Symbol.isCode(name)) {
      return malformed(text);
    }
    for (String quote : QUOTES) {
      if (name.endsWith(quote)) {
        return pair(text, name.substring(0, name.length() - quote.length()), quote);
      }
    }
    if (name.length() == 6 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      return pair(text, name.substring(0, 3), name.substring(3));
    }
    return refused(SymbolError.UNKNOWN_QUOTE, text, "ends in no known quote currency; put a slash between the two, as in BTC/USD");
  }

  private static ParsedSymbol pair(String text, String left, String right) {
    if (!Symbol.isCode(left) || !Symbol.isCode(right)) {
      return malformed(text);
    }
    String base = Symbol.usual(left);
    String quote = Symbol.usual(right);
    return base.equals(quote)
        ? refused(SymbolError.SAME_CURRENCY, text, "has one currency twice; a pair has two")
        : new Valid(new Symbol(base, quote));
  }

  private static ParsedSymbol malformed(String text) {
    return refused(SymbolError.MALFORMED, text, "must be two codes of 2 or more letters and digits, such as BTC/USD");
  }

  private static Refused refused(SymbolError error, String text, String rule) {
    return new Refused(error, "symbol was '%s' but %s".formatted(text, rule));
  }

  private static int separator(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (SEPARATORS.indexOf(name.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether there is an upper-case letter and no lower-case one. */
  private static boolean isUpperCase(String text) {
    return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
  }

  private static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= 'a' && c <= 'z') {
        upper.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return upper.toString();
  }
}
