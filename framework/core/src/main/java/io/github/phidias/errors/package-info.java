/**
 * What is said when input is refused.
 *
 * <p>Start at {@link io.github.phidias.errors.InputException}: one exception type for everything a caller, a file or a
 * configuration can get wrong, with a stable {@link io.github.phidias.errors.ErrorCode} and the path of the field.
 */
package io.github.phidias.errors;
