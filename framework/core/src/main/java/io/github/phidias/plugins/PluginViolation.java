package io.github.phidias.plugins;

import java.util.OptionalInt;

/**
 * One place in a class file that does what a strategy must not do.
 *
 * @param className binary name of the class ({@code a.Mine$Inner}), or the name of its entry when it cannot be read
 * @param method    name in the class file ({@code <clinit>}, {@code lambda$new$0}); empty when it is about the class as a whole
 * @param line      line of the source; empty when the class was compiled without, or no line belongs to it
 * @param hazard    what is wrong with it
 * @param used      what it uses, as one would write it in a source ({@code System.exit}); or why it cannot be read
 */
public record PluginViolation(String className, String method, OptionalInt line, Hazard hazard, String used) {
  /** One sentence with the place, what is done there, and the way out. */
  @Override
  public String toString() {
    String place = className + (method.isEmpty() ? "" : "." + method)
        + (line.isPresent() ? " (line " + line.getAsInt() + ")" : "");
    return "%s %s with %s; %s".formatted(place, hazard.what(), used, hazard.wayOut());
  }
}
