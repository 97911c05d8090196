package io.github.phidias.symbols;

import java.util.Optional;

/** What a name was read as. */
public sealed interface ParsedSymbol {
  /** A pair. */
  record Valid(Symbol symbol) implements ParsedSymbol {}

  /**
   * No pair.
   *
   * @param error   the stable code
   * @param message the name seen, the rule and the way out
   */
  record Refused(SymbolError error, String message) implements ParsedSymbol {}

  /** The pair, empty when refused. */
  default Optional<Symbol> find() {
    return switch (this) {
      case Valid valid -> Optional.of(valid.symbol());
      case Refused _ -> Optional.empty();
    };
  }
}
