package io.github.phidias.strategies.rules;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * An expression as written.
 *
 * @param field the parameter it is the value of
 * @param text  the expression
 */
record Source(String field, String text) {
  /** A refusal of what stands at a place, counted from 0; people count from 1. */
  InputException refuse(int at, String what) {
    return new InputException(ErrorCode.BAD_PARAMETER, field, "%s, column %d: %s".formatted(field, at + 1, what));
  }
}
