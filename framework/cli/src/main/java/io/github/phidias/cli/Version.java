package io.github.phidias.cli;

import picocli.CommandLine.IVersionProvider;

/** Version of this jar and of Java. */
final class Version implements IVersionProvider {
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Phidias " + current() + " on Java " + Runtime.version()};
  }
}
