package io.github.phidias.config;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One thing that is wrong with a document. */
record Violation(ErrorCode code, String pointer, String path, String message) {
  /** Throws one refusal that tells all of them, a line each, by ascending pointer. */
  static void throwIfAny(Collection<Violation> violations) {
    if (!violations.isEmpty()) {
      List<Violation> sorted = violations.stream().distinct()
          .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message)).toList();
      throw new InputException(
          sorted.getFirst().code, sorted.getFirst().path,
          sorted.stream().map(Violation::message).collect(Collectors.joining("\n")));
    }
  }
}
