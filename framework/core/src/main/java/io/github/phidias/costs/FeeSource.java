package io.github.phidias.costs;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the numbers of a schedule are from; for reading only, nothing is computed from it.
 *
 * @param venue  whose fees they are
 * @param page   the page they were read on
 * @param readOn the day they were
 */
public record FeeSource(String venue, Optional<String> page, Optional<LocalDate> readOn) {
  /** Checks that nothing is null. */
  public FeeSource {
    Objects.requireNonNull(venue, "venue");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(readOn, "readOn");
  }

  /** A venue whose page is not told. */
  public static FeeSource of(String venue) {
    return new FeeSource(venue, Optional.empty(), Optional.empty());
  }
}
