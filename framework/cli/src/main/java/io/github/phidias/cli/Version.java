package io.github.phidias.cli;

/** Version of this jar and of Java. */
final class Version {
  private Version() {}

  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "Phidias " + (version == null ? "(not packaged)" : version) + " on Java " + Runtime.version();
  }
}
