package io.github.phidias.strategies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses tokens by recursive descent. From loosest to tightest: {@code or}; {@code and}; {@code not}; one comparison; {@code
 * + -}; {@code * /}; a minus sign; {@code .output} and {@code [bars]}.
 */
final class Parser {
  /** Brackets and signs inside each other. */
  private static final int DEEPEST = 64;

  /** Operators in a row make a deep tree without brackets. */
  private static final int MOST_OPERATORS = 250;

  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
  private static final Set<String> WORDS = Set.of("and", "or", "not");

  private final Source source;
  private final List<Token> tokens;
  private int next;
  private int depth;
  private int operators;

  private Parser(Source source) {
    this.source = source;
    this.tokens = Lexer.tokens(source);
  }

  static Syntax parse(Source source) {
    Parser parser = new Parser(source);
    Syntax whole = parser.either();
    Token rest = parser.peek();
    if (rest.kind() != Token.Kind.END) {
      throw source.refuse(rest.at(), "%s was not expected; and, or, a comparison, an operator or the end may stand here"
          .formatted(rest.shown()));
    }
    return whole;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private boolean takeIf(String symbol) {
    boolean found = peek().is(symbol);
    next += found ? 1 : 0;
    return found;
  }

  private Token expect(String symbol, String why) {
    Token token = peek();
    if (!token.is(symbol)) {
      throw source.refuse(token.at(), "%s was found but '%s' was expected %s".formatted(token.shown(), symbol, why));
    }
    return take();
  }

  private Syntax either() {
    enter();
    Syntax left = both();
    while (peek().is("or")) {
      Token sign = take();
      left = infix(sign, left, both());
    }
    depth--;
    return left;
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw source.refuse(peek().at(), "more than %d brackets or signs stand inside each other".formatted(DEEPEST));
    }
  }

  private Syntax both() {
    Syntax left = negation();
    while (peek().is("and")) {
      Token sign = take();
      left = infix(sign, left, negation());
    }
    return left;
  }

  private Syntax negation() {
    if (!peek().is("not")) {
      return comparison();
    }
    Token sign = take();
    enter();
    Syntax of = negation();
    depth--;
    return new Syntax.Prefix("not", of, sign.at());
  }

  private Syntax comparison() {
    Syntax left = sum();
    if (peek().is("=")) {
      throw source.refuse(peek().at(), "'=' only names an argument; write == to compare");
    }
    if (!isComparison(peek())) {
      return left;
    }
    Token sign = take();
    Syntax compared = infix(sign, left, sum());
    if (isComparison(peek())) {
      throw source.refuse(peek().at(), "comparisons cannot be chained; write a < b and b < c");
    }
    return compared;
  }

  private Syntax infix(Token sign, Syntax left, Syntax right) {
    countOperator(sign);
    return new Syntax.Infix(sign.text(), left, right, sign.at());
  }

  private void countOperator(Token sign) {
    if (++operators > MOST_OPERATORS) {
      throw source.refuse(sign.at(), "more than %d operators stand in one expression".formatted(MOST_OPERATORS));
    }
  }

  private static boolean isComparison(Token token) {
    return token.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(token.text());
  }

  private Syntax sum() {
    Syntax left = product();
    while (peek().is("+") || peek().is("-")) {
      Token sign = take();
      left = infix(sign, left, product());
    }
    return left;
  }

  private Syntax product() {
    Syntax left = signed();
    while (peek().is("*") || peek().is("/")) {
      Token sign = take();
      left = infix(sign, left, signed());
    }
    return left;
  }

  private Syntax signed() {
    if (!peek().is("-")) {
      return postfix();
    }
    Token sign = take();
    enter();
    Syntax of = signed();
    depth--;
    return new Syntax.Prefix("-", of, sign.at());
  }

  private Syntax postfix() {
    Syntax of = primary();
    while (true) {
      Token sign = peek();
      if (sign.is(".") || sign.is("[")) {
        countOperator(sign);
      }
      if (takeIf(".")) {
        Token name = take();
        if (name.kind() != Token.Kind.NAME) {
          throw source.refuse(name.at(), "%s was found but the name of an output was expected after '.'".formatted(name.shown()));
        }
        of = new Syntax.Output(of, name.text(), name.at());
      } else if (takeIf("[")) {
        Syntax bars = either();
        expect("]", "after the number of bars ago");
        of = new Syntax.BarsAgo(of, bars, sign.at());
      } else {
        return of;
      }
    }
  }

  private Syntax primary() {
    Token token = peek();
    if (token.kind() == Token.Kind.NUMBER) {
      take();
      double value = Double.parseDouble(token.text());
      if (!Double.isFinite(value)) {
        throw source.refuse(token.at(), "%s is too large".formatted(token.text()));
      }
      return new Syntax.Literal(value, token.at());
    }
    if (token.kind() == Token.Kind.NAME && !WORDS.contains(token.text())) {
      take();
      return peek().is("(") ? call(token) : new Syntax.Word(token.text(), token.at());
    }
    if (takeIf("(")) {
      Syntax inner = either();
      expect(")", "to close the bracket of column %d".formatted(token.at() + 1));
      return inner;
    }
    throw source.refuse(token.at(), "%s was found but a number, a name, a call or '(' was expected".formatted(token.shown()));
  }

  private Syntax call(Token name) {
    take();
    List<Syntax.Argument> arguments = new ArrayList<>();
    if (!takeIf(")")) {
      do {
        arguments.add(argument());
      } while (takeIf(","));
      expect(")", "or ',' after an argument of %s".formatted(name.text()));
    }
    return new Syntax.Call(name.text(), arguments, name.at());
  }

  private Syntax.Argument argument() {
    Token token = peek();
    if (token.kind() == Token.Kind.NAME && tokens.get(next + 1).is("=")) {
      next += 2;
      return new Syntax.Argument(Optional.of(token.text()), either());
    }
    return new Syntax.Argument(Optional.empty(), either());
  }
}
