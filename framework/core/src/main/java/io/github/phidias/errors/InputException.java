package io.github.phidias.errors;

import java.util.Objects;

/**
 * Input that was refused. The message says what was wrong, the value seen, the rule and the way out; {@link #field()}
 * is the dotted path of the offender ({@code data.close[3]}, {@code parameters.commission}), so that a reader, a
 * server or a form can point at it.
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String field;

  /** A refusal with its stable code, the path of the field and the whole message. */
  public InputException(ErrorCode code, String field, String message) {
    this(code, field, message, null);
  }

  /** The refusal of a parameter: its name, the value seen, and the rule, which begins with {@code must}. */
  public static InputException badParameter(String name, Object seen, String rule) {
    return new InputException(ErrorCode.BAD_PARAMETER, name, "%s was %s but %s".formatted(name, seen, rule));
  }

  /** As above, with the exception that led to it. */
  public InputException(ErrorCode code, String field, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code, "code");
    this.field = Objects.requireNonNull(field, "field");
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** The dotted path of the field, with {@code [index]} for a place in a column. */
  public String field() {
    return field;
  }

  /** The same refusal seen from further out: {@code close[3]} under {@code data} becomes {@code data.close[3]}. */
  public InputException under(String prefix) {
    return new InputException(code, prefix + "." + field, getMessage(), this);
  }
}
