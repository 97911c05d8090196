package io.github.phidias.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What every command understands. */
abstract class PhidiasCommand implements Callable<Integer> {
  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  boolean help;

  @Option(names = "--debug", description = "Show the stack trace of a failure.")
  boolean debug;
}
