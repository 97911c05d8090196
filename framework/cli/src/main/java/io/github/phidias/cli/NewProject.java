package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.plugins.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a new project goes, and how it is made. */
final class NewProject {
  @Option(names = "--dir", paramLabel = "DIR", description = "Its folder, new or empty; default NAME.")
  private Path folder;

  @Option(names = "--package", paramLabel = "P", description = "Its Java package; default com.example and NAME.")
  private String javaPackage;

  @Option(names = "--no-install", description = "Write the project only. Maven then has to find Phidias by itself.")
  private boolean noInstall;

  /** What the project and its parts are called. */
  ProjectName name(String name) {
    return javaPackage == null ? ProjectName.of(name) : new ProjectName(name, javaPackage);
  }

  /** Refuses a name that somebody has. */
  static <T> void requireFree(String name, List<T> known, Function<T, String> nameOf, Function<T, Origin> originOf) {
    for (T each : known) {
      if (nameOf.apply(each).equals(name)) {
        throw new InputException(
            ErrorCode.NAME_CLASH, "name",
            "NAME was '%s' but that name is taken (%s); choose another".formatted(name, originOf.apply(each)));
      }
    }
  }

  /**
   * Installs, writes, and says what to do next.
   *
   * @param next commands to try it with, from how this program is called and the project's folder
   */
  int make(
      Terminal terminal, ProjectTemplate template, ProjectName name, BiFunction<String, Path, List<String>> next)
      throws IOException {
    Path into = folder == null ? Path.of(name.name()) : folder;
    requireEmpty(into);
    Optional<Path> checkout = LocalInstall.checkout();
    if (!noInstall) {
      install(terminal, checkout.orElseThrow(() -> new InputException(
          ErrorCode.BAD_PARAMETER, "--no-install",
          "there is no checkout of Phidias to install from; run the phidias of a checkout, or, where Maven finds "
              + "io.github.phidias:phidias-core by itself, write the project alone with --no-install")));
    }
    template.write(name, into);
    terminal.out().print("Wrote %s\n".formatted(into));
    template.files(name).keySet().forEach(file -> terminal.out().print("  " + file + "\n"));
    terminal.out().print("\nNext:\n  mvn -B -f %s verify\n".formatted(shown(into)));
    next.apply(program(checkout), into).forEach(command -> terminal.out().print("  " + command + "\n"));
    return 0;
  }

  private static void install(Terminal terminal, Path root) throws IOException {
    terminal.out().print("Installing Phidias from %s into the local Maven repository\n".formatted(root));
    terminal.out().flush();
    List<Path> written;
    try (Progress _ = Progress.start(terminal, "mvn install")) {
      written = new LocalInstall(root, "mvn").run();
    }
    for (Path file : written) {
      terminal.out().print("  " + file + "\n");
    }
    terminal.out().print("\n");
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw refused(folder, "it is not empty, and nothing is overwritten; name a new one with --dir");
        }
      }
    } else if (Files.exists(folder)) {
      throw refused(folder, "it is a file; name a new folder with --dir");
    }
    Path parent = folder.toAbsolutePath().normalize();
    while (parent.getParent() != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
      throw refused(folder, "%s cannot be written to; name another folder with --dir".formatted(parent));
    }
  }

  private static InputException refused(Path folder, String why) {
    return new InputException(ErrorCode.BAD_PARAMETER, "--dir", "the project cannot go into %s: %s".formatted(folder, why));
  }

  /** How this program is called from the working folder. */
  private static String program(Optional<Path> checkout) {
    Path here = Path.of("").toAbsolutePath();
    return checkout.map(root -> root.equals(here) ? "./phidias" : shown(root.resolve("phidias"))).orElse("phidias");
  }

  /** A path as it can be pasted into a shell. */
  static String shown(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9_./][A-Za-z0-9_./+:@%-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
