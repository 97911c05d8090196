package io.github.phidias.plugins;

/**
 * Where a strategy or an indicator comes from, for people. A class behind a class loader with a name of its own comes from what
 * that name says, for a plugin the file name of its jar; one of ours is built in; any other is of the class path.
 *
 * @param place   {@code built-in}, {@code class path} or the file name of a jar
 * @param version that of the jar where its manifest tells it, else empty; empty for a plugin, whose file name says enough
 */
public record Origin(String place, String version) {
  private static final String OURS = "io.github.phidias.";

  /** The origin of a class. */
  public static Origin of(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    boolean named = loader != null && loader != ClassLoader.getSystemClassLoader() && loader.getName() != null;
    if (named && loader != Origin.class.getClassLoader()) {
      return new Origin(loader.getName(), "");
    }
    String version = type.getPackage().getImplementationVersion();
    return new Origin(type.getName().startsWith(OURS) ? "built-in" : "class path", version == null ? "" : version);
  }

  /** Such as {@code built-in 0.1.0} or {@code mine-1.0.jar}. */
  @Override
  public String toString() {
    return version.isEmpty() ? place : place + " " + version;
  }
}
