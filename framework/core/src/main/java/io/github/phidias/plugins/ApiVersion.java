package io.github.phidias.plugins;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of what plugins are compiled against. Within a major version it only grows, and the minor version counts its growth;
 * so a plugin runs on the Phidias it was built for and on later ones of the same major version.
 *
 * @param major zero or more
 * @param minor zero or more
 */
public record ApiVersion(int major, int minor) {
  /** Attribute in the manifest of a plugin that says what it was built for. */
  public static final String ATTRIBUTE = "Phidias-Api-Version";

  /** What this Phidias offers. */
  public static final ApiVersion CURRENT = new ApiVersion(0, 1);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})([.-][0-9A-Za-z.-]*)?");

  public ApiVersion {
    if (major < 0 || minor < 0) {
      throw new IllegalArgumentException("the API version was %d.%d but its parts must be zero or more".formatted(major, minor));
    }
  }

  /**
   * Reads {@code 0.1}, or a version of Phidias such as {@code 0.1.0-SNAPSHOT}, of which the first two numbers count.
   *
   * @throws InputException BAD_FORMAT for anything else
   */
  public static ApiVersion parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, ATTRIBUTE, "%s was '%s' but must be a version such as %s".formatted(ATTRIBUTE, text, CURRENT));
    }
    return new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether a plugin that was built for {@code built} runs on this version: the same major version, and no later minor one. */
  public boolean runs(ApiVersion built) {
    return built.major == major && built.minor <= minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
