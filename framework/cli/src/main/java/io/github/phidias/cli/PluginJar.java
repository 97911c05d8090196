package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.plugins.ApiVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The class loader of one jar. The jar is read into memory once, so that what was checked is what runs; a plugin sees Phidias
 * and the JDK but no other plugin, so it brings its libraries in its own jar.
 */
final class PluginJar extends ClassLoader {
  /** Unpacked size of a jar; a strategy is some kilobytes. */
  static final long MOST_BYTES = 64L << 20;

  private static final String SERVICES = "META-INF/services/";

  private final Path file;
  private final Map<String, byte[]> entries;

  private PluginJar(Path file, Map<String, byte[]> entries, ClassLoader parent) {
    // The name is what Origin tells of its classes.
    super(file.getFileName().toString(), parent);
    this.file = file;
    this.entries = entries;
  }

  /**
   * Reads a jar.
   *
   * @throws InputException BAD_FORMAT when it is no jar, LIMIT_EXCEEDED when it is too large
   */
  static PluginJar read(Path file, ClassLoader parent) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          byte[] content = in.readNBytes((int) left + 1);
          left -= content.length;
          if (left < 0) {
            throw new InputException(
                ErrorCode.LIMIT_EXCEEDED, "plugins",
                "plugin %s holds more than %d MB but a plugin may not; leave out what it does not need"
                    .formatted(file, MOST_BYTES >> 20));
          }
          entries.put(entry.getName(), content);
        }
      }
    } catch (IOException e) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "plugins", "plugin %s cannot be read as a jar: %s".formatted(file, e.getMessage()), e);
    }
    if (entries.isEmpty()) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "plugins",
          "plugin %s is empty or no jar; build it anew, or take it out of the folder".formatted(file));
    }
    return new PluginJar(file, entries, parent);
  }

  Path file() {
    return file;
  }

  /**
   * Refuses a jar that was not built for this Phidias, before anything in it is looked at more closely.
   *
   * @throws InputException INCOMPATIBLE_PLUGIN when its manifest names another version of the API or none
   */
  void requireApi() {
    String declared = manifest().getMainAttributes().getValue(ApiVersion.ATTRIBUTE);
    ApiVersion ours = ApiVersion.CURRENT;
    if (declared == null) {
      throw new InputException(
          ErrorCode.INCOMPATIBLE_PLUGIN, "plugins",
          ("plugin %s was refused, for its META-INF/MANIFEST.MF does not say which API of Phidias it was built for; write "
              + "%s: %s into it, as the pom.xml of phidias new strategy does, and build it anew")
              .formatted(file, ApiVersion.ATTRIBUTE, ours));
    }
    ApiVersion built;
    try {
      built = ApiVersion.parse(declared);
    } catch (InputException e) {
      throw new InputException(
          ErrorCode.INCOMPATIBLE_PLUGIN, "plugins", "plugin %s was refused: %s".formatted(file, e.getMessage()), e);
    }
    if (!ours.runs(built)) {
      String range = ours.minor() == 0 ? ours.toString() : "%d.0 to %s".formatted(ours.major(), ours);
      throw new InputException(
          ErrorCode.INCOMPATIBLE_PLUGIN, "plugins",
          ("plugin %s was refused, for it was built for API %s of Phidias but this one runs plugins built for %s; "
              + "build it against this version, or run it with a Phidias %s").formatted(file, built, range, built));
    }
  }

  private Manifest manifest() {
    try {
      return new Manifest(new ByteArrayInputStream(entries.getOrDefault(JarFile.MANIFEST_NAME, new byte[0])));
    } catch (IOException e) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "plugins", "plugin %s has a manifest that cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Whether it offers anything to Phidias. */
  boolean offersSomething() {
    return entries.keySet().stream().anyMatch(name -> name.startsWith(PluginLoader.OURS));
  }

  /** A class of ours that is in it, as it happens when a jar is packed with all that it depends on. */
  Optional<String> packedClass() {
    return classFiles().keySet().stream()
        .filter(name -> name.startsWith("io/github/phidias/") && getParent().getResource(name) != null)
        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.')).findFirst();
  }

  /** Its class files by entry name. */
  Map<String, byte[]> classFiles() {
    Map<String, byte[]> out = new TreeMap<>(entries);
    out.keySet().removeIf(name -> !name.endsWith(".class"));
    return out;
  }

  /** Names of the classes that it offers for a service. */
  List<String> providers(String service) {
    byte[] listed = entries.getOrDefault(SERVICES + service, new byte[0]);
    return new String(listed, StandardCharsets.UTF_8).lines()
        .map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
  }

  boolean has(String className) {
    return entries.containsKey(entry(className));
  }

  private static String entry(String className) {
    return className.replace('.', '/') + ".class";
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] content = entries.get(entry(name));
    if (content == null) {
      throw new ClassNotFoundException(name + " is neither in " + file + " nor in Phidias");
    }
    return defineClass(name, content, 0, content.length);
  }

  @Override
  protected URL findResource(String name) {
    try {
      return entries.containsKey(name) ? URI.create("jar:" + file.toUri() + "!/" + name).toURL() : null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] content = entries.get(name);
    return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
  }
}
