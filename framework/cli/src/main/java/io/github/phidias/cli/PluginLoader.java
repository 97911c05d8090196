package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.plugins.PluginCheck;
import io.github.phidias.plugins.PluginViolation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows the jars of a folder to {@link java.util.ServiceLoader}, each behind a class loader of its own. The folder is read and
 * the jars are checked when somebody first asks for a service of ours: commands that need no plugin neither wait for them nor
 * fail with them.
 */
final class PluginLoader extends ClassLoader {
  private static final String SERVICES = "META-INF/services/";

  /** How entries begin that offer something to us. */
  static final String OURS = SERVICES + "io.github.phidias.";

  /** So many violations of a jar are printed; more are only counted. */
  private static final int SHOWN = 20;

  private final Path folder;
  private final boolean unsafeToo;
  private final PrintWriter warnings;
  private List<PluginJar> jars;

  /**
   * A loader that has read nothing yet.
   *
   * @param unsafeToo whether a jar with violations is loaded with a warning, rather than refused
   */
  PluginLoader(ClassLoader parent, Path folder, boolean unsafeToo, PrintWriter warnings) {
    super("plugins", parent);
    this.folder = folder;
    this.unsafeToo = unsafeToo;
    this.warnings = warnings;
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    if (!name.startsWith(OURS)) {
      return Collections.emptyEnumeration();
    }
    List<PluginJar> all = load();
    requireOneOwner(all, name.substring(SERVICES.length()));
    return Collections.enumeration(all.stream().map(jar -> jar.findResource(name)).filter(Objects::nonNull).toList());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (PluginJar jar : loaded()) {
      if (jar.has(name)) {
        return jar.loadClass(name);
      }
    }
    throw new ClassNotFoundException(name);
  }

  private synchronized List<PluginJar> loaded() {
    return jars == null ? List.of() : jars;
  }

  private synchronized List<PluginJar> load() {
    if (jars == null) {
      List<PluginJar> read = new ArrayList<>();
      for (Path file : files()) {
        PluginJar jar = PluginJar.read(file, getParent());
        if (jar.offersSomething()) {
          check(jar);
          read.add(jar);
        } else {
          warn("%s is left out, for it offers no strategy and no indicator: it has no entry that begins with %s"
              .formatted(file, OURS));
        }
      }
      jars = List.copyOf(read);
    }
    return jars;
  }

  private void check(PluginJar jar) {
    jar.requireApi();
    jar.packedClass().ifPresent(name -> {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "plugins",
          ("plugin %s brings Phidias itself, such as %s; give its dependencies on Phidias <scope>provided</scope>, so that they "
              + "are not packed into it").formatted(jar.file(), name));
    });
    List<PluginViolation> violations = PluginCheck.of(jar.classFiles());
    if (!violations.isEmpty()) {
      judge(jar, violations);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isPlugin(file.toString()) && Files.isRegularFile(file)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Maven puts beside a jar is not one to run. */
  private static boolean isPlugin(String file) {
    return file.endsWith(".jar") && !file.endsWith("-sources.jar") && !file.endsWith("-javadoc.jar") && !file.endsWith("-tests.jar");
  }

  private void judge(PluginJar jar, List<PluginViolation> violations) {
    String list = violations.stream().limit(SHOWN).map(PluginViolation::toString).collect(Collectors.joining("\n"));
    if (violations.size() > SHOWN) {
      list += "\nand %d more".formatted(violations.size() - SHOWN);
    }
    if (!unsafeToo) {
      throw new InputException(
          ErrorCode.UNSAFE_PLUGIN, "plugins",
          ("plugin %s was refused, for it does what a strategy must not do; if you trust it all the same: "
              + "--allow-unsafe-plugins\n%s").formatted(jar.file(), list));
    }
    warn("plugin %s is loaded although it does what a strategy must not do\n  %s"
        .formatted(jar.file(), list.replace("\n", "\n  ")));
  }

  private void warn(String sentence) {
    warnings.println("phidias: warning: " + sentence);
    warnings.flush();
  }

  private static void requireOneOwner(List<PluginJar> jars, String service) {
    Map<String, PluginJar> owners = new HashMap<>();
    for (PluginJar jar : jars) {
      for (String provider : jar.providers(service)) {
        PluginJar other = owners.putIfAbsent(provider, jar);
        if (other != null && other != jar) {
          throw new InputException(
              ErrorCode.BAD_FORMAT, "plugins",
              "%s is in both %s and %s; take one of them out of the folder".formatted(provider, other.file(), jar.file()));
        }
      }
    }
  }
}
