package io.github.phidias.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Which plugins are seen. Read from the arguments for every command, so that one without these options sees {@code plugins/}. */
final class PluginOptions {
  private static final Path FOLDER = Path.of("plugins");

  @Option(names = "--plugins", paramLabel = "DIR", description = "Folder of jars with strategies and "
      + "indicators; default plugins.")
  Path plugins;

  @Option(names = "--allow-unsafe-plugins", description = "Load plugins that use threads, clocks, files and "
      + "the like, with a warning.")
  boolean allowUnsafePlugins;

  /** Does a command's work with the plugins in sight. */
  static int around(ParseResult parsed, Terminal terminal, IntSupplier work) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    Path folder = last.matchedOptionValue("--plugins", FOLDER);
    if (last.hasMatchedOption("--plugins") && !Files.isDirectory(folder)) {
      throw new ParameterException(
          last.commandSpec().commandLine(),
          "--plugins was %s but must be a folder of jars".formatted(folder)
              + (Files.isRegularFile(folder) ? "; name the folder that the file is in" : "; there is no such folder"));
    }
    boolean unsafeToo = last.matchedOptionValue("--allow-unsafe-plugins", false);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new PluginLoader(before, folder, unsafeToo, terminal.err()));
    try {
      return work.getAsInt();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
