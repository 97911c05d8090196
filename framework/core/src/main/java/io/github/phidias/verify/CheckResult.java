package io.github.phidias.verify;

import java.util.Objects;

/**
 * How one check ended.
 *
 * @param check       the check
 * @param status      its outcome
 * @param comparisons values compared, zero or more
 * @param differences how many of them differed
 * @param scope       what was compared, for people
 */
public record CheckResult(Check check, Status status, long comparisons, long differences, String scope) {
  /** The outcome of a check. */
  public enum Status {
    /** Nothing differed. */
    PASSED,
    /** Something differed; the findings say what. */
    FAILED,
    /** There was nothing to compare. */
    NOT_APPLICABLE
  }

  public CheckResult {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(scope, "scope");
  }
}
