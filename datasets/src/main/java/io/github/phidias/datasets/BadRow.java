package io.github.phidias.datasets;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * A row that cannot be a bar, and why.
 *
 * @param line   line in the file, from 1 (the header)
 * @param column character in the line at which the offending field starts, from 1
 * @param field  name of the field ({@code timestamp open high low close volume}), {@code row} or {@code header}
 * @param seen   what stood there, clipped, control characters escaped
 * @param code   stable code of the rule
 * @param rule   the rule in words, to be read after "was ... but"
 */
public record BadRow(long line, int column, String field, String seen, ErrorCode code, String rule) {
  /** {@code high was '3' but must not be under ...}, without position. */
  public String reason() {
    return "%s was %s but %s".formatted(field, seen, rule);
  }

  /** The refusal that stops a reader; says where the row is and how to go on without it. */
  InputException stop(String source) {
    return new InputException(
        code, field,
        "%s:%s:%s: %s; correct the row, or drop and count such rows with --bad-rows=skip (BadRows.SKIP)"
            .formatted(source, line, column, reason()));
  }
}
