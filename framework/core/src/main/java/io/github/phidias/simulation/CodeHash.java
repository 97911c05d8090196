package io.github.phidias.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What code a run was made with, told by its bytes rather than by its version: SHA-256 over the class files that a class
 * names, those that they name, and so on, in the order of their names.
 *
 * <p>The engine is what the simulator and the writer of results reach inside this library. A strategy is all that it
 * reaches besides: its helpers and indicators, wherever they come from. The JDK and the libraries that this one is built on
 * are left out; the latter are fixed by the engine's version. What is reached only by reflection is not seen. The bytes
 * depend on the compiler, so two builds of one source by different compilers count as different code.
 */
final class CodeHash {
  private static final String OURS = "io/github/phidias/";
  private static final List<String> LIBRARIES = List.of(
      "java/", "javax/", "jdk/", "sun/", "org/ta4j/", "org/slf4j/", "org/apache/commons/", "com/google/gson/", "com/fasterxml/",
      "tech/tablesaw/", "org/everit/", "org/json/", "org/yaml/");

  private static final class Engine {
    static final SortedMap<String, byte[]> CLASSES =
        reached(List.of(Simulator.class, ResultJson.class), name -> name.startsWith(OURS));
    static final String HASH = hash(CLASSES);
  }

  private static final ClassValue<Optional<String>> STRATEGIES = new ClassValue<>() {
    @Override
    protected Optional<String> computeValue(Class<?> type) {
      SortedMap<String, byte[]> classes = classesOf(type);
      return classes.isEmpty() ? Optional.empty() : Optional.of(hash(classes));
    }
  };

  private static SortedMap<String, byte[]> classesOf(Class<?> type) {
    Set<String> engine = Engine.CLASSES.keySet();
    return reached(
        List.of(type.isHidden() ? type.getNestHost() : type),
        name -> !engine.contains(name) && LIBRARIES.stream().noneMatch(name::startsWith));
  }

  private CodeHash() {}

  /** That of the engine, in hex. */
  static String engine() {
    return Engine.HASH;
  }

  /** That of a strategy's class, in hex; empty where its bytes cannot be had. A lambda counts as the class around it. */
  static Optional<String> strategy(Class<?> type) {
    return STRATEGIES.get(type);
  }

  /** That of a strategy made of objects of several classes: one hash over all that any of them reaches. */
  static Optional<String> strategy(List<Class<?>> types) {
    if (types.size() == 1) {
      return strategy(types.getFirst());
    }
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (Class<?> type : types) {
      SortedMap<String, byte[]> classes = classesOf(type);
      if (classes.isEmpty() && !Engine.CLASSES.containsKey(type.getName().replace('.', '/'))) {
        return Optional.empty();
      }
      all.putAll(classes);
    }
    return Optional.of(hash(all));
  }

  private static SortedMap<String, byte[]> reached(List<Class<?>> roots, Predicate<String> wanted) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    Deque<String> waiting = new ArrayDeque<>();
    roots.forEach(root -> waiting.add(root.getName().replace('.', '/')));
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      if (!found.containsKey(name) && wanted.test(name)) {
        byte[] bytes = bytes(roots.getFirst(), name);
        if (bytes != null) {
          found.put(name, bytes);
          waiting.addAll(ClassNames.in(bytes));
        }
      }
    }
    return found;
  }

  /** The class file; null for an array, and where a loader makes classes out of nothing. */
  private static byte[] bytes(Class<?> asking, String name) {
    try (InputStream in = name.startsWith("[") ? null : asking.getResourceAsStream("/" + name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the class file of " + name + " cannot be read", e);
    }
  }

  private static String hash(Map<String, byte[]> classes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      classes.forEach((name, bytes) -> {
        digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
