package io.github.phidias.strategies.rules;

import java.util.List;
import java.util.Optional;

/** What was written, before names and types are looked at; {@code at} is the place of its first character or of its sign. */
sealed interface Syntax {
  int at();

  record Literal(double value, int at) implements Syntax {}

  record Word(String name, int at) implements Syntax {}

  record Prefix(String sign, Syntax of, int at) implements Syntax {}

  record Infix(String sign, Syntax left, Syntax right, int at) implements Syntax {}

  record Call(String name, List<Argument> arguments, int at) implements Syntax {}

  record Output(Syntax of, String name, int at) implements Syntax {}

  record BarsAgo(Syntax of, Syntax bars, int at) implements Syntax {}

  /** An argument; by name where it has one. */
  record Argument(Optional<String> name, Syntax value) {}
}
