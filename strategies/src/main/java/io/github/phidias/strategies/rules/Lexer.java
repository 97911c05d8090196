package io.github.phidias.strategies.rules;

import io.github.phidias.parameters.RecordDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. */
final class Lexer {
  /** Nobody reads a longer one. */
  static final int LONGEST = 4_000;

  private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final List<String> SYMBOLS =
      List.of("<=", ">=", "==", "!=", "&&", "||", "<", ">", "=", "!", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".");

  /** What other languages write, and what to write here. */
  private static final Map<String, String> FOREIGN = Map.of("&&", "and", "||", "or", "!", "not");

  private Lexer() {}

  static List<Token> tokens(Source source) {
    String text = source.text();
    if (text.length() > LONGEST) {
      throw source.refuse(0, "has %d characters but may have %d; split it, or write an indicator of your own"
          .formatted(text.length(), LONGEST));
    }
    List<Token> out = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
        continue;
      }
      Token token = next(source, text, at);
      out.add(token);
      at = token.at() + length(text, token);
    }
    out.add(new Token(Token.Kind.END, "", text.length()));
    return out;
  }

  private static int length(String text, Token token) {
    // A name's text has become snake_case, which may be longer than what was written.
    return token.kind() == Token.Kind.NAME ? lookingAt(NAME, text, token.at()).length() : token.text().length();
  }

  private static Token next(Source source, String text, int at) {
    String number = lookingAt(NUMBER, text, at);
    if (number != null) {
      return new Token(Token.Kind.NUMBER, number, at);
    }
    String name = lookingAt(NAME, text, at);
    if (name != null) {
      return new Token(Token.Kind.NAME, RecordDescriptor.snake(name), at);
    }
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        if (FOREIGN.containsKey(symbol)) {
          throw source.refuse(at, "'%s' is not known here; write %s".formatted(symbol, FOREIGN.get(symbol)));
        }
        return new Token(Token.Kind.SYMBOL, symbol, at);
      }
    }
    int letter = text.codePointAt(at);
    String shown = Character.isISOControl(letter) || !Character.isDefined(letter) || Character.isSurrogate((char) letter)
        ? "character number " + letter : "'" + Character.toString(letter) + "'";
    throw source.refuse(at, shown + " is not part of the language");
  }

  private static String lookingAt(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.group() : null;
  }
}
