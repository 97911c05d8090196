package io.github.phidias.strategies.rules;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text as written; of a name in snake_case
 * @param at   place of its first character, from 0
 */
record Token(Kind kind, String text, int at) {
  enum Kind {
    NUMBER, NAME, SYMBOL, END
  }

  boolean is(String word) {
    return kind != Kind.NUMBER && text.equals(word);
  }

  /** How a message shows it. */
  String shown() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
