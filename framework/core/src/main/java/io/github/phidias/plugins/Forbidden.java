package io.github.phidias.plugins;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of what a strategy must not touch. The first rule that fits decides, so that {@code java.sql.Timestamp} is a clock
 * and not the network. Names of classes are those of class files: {@code java/lang/System}.
 */
final class Forbidden {
  private static final List<Rule> RULES = List.of(
      rule(Hazard.EXIT, "java/lang/System", "exit"),
      rule(Hazard.EXIT, "java/lang/Runtime", "exit halt"),
      rule(Hazard.EXIT, "java/lang/Shutdown", ""),

      rule(Hazard.PROCESS, "java/lang/Runtime", "exec"),
      rule(Hazard.PROCESS, "java/lang/System", "getenv console in"),
      under(Hazard.PROCESS, "java/lang/Process", ""),
      under(Hazard.PROCESS, "java/lang/management/", ""),
      under(Hazard.PROCESS, "com/sun/tools/attach/", ""),

      rule(Hazard.NATIVE, "java/lang/System", "load loadLibrary"),
      rule(Hazard.NATIVE, "java/lang/Runtime", "load loadLibrary"),
      under(Hazard.NATIVE, "java/lang/foreign/", ""),
      under(Hazard.NATIVE, "sun/misc/Unsafe", ""),
      under(Hazard.NATIVE, "jdk/internal/", ""),

      rule(Hazard.SHARED_STATE, "java/lang/System",
          "setProperty setProperties clearProperty setOut setErr setIn setSecurityManager"),
      rule(Hazard.SHARED_STATE, "java/lang/Runtime", "addShutdownHook removeShutdownHook"),
      rule(Hazard.SHARED_STATE, "java/util/Locale", "setDefault"),
      rule(Hazard.SHARED_STATE, "java/util/TimeZone", "setDefault"),
      rule(Hazard.SHARED_STATE, "java/lang/Thread", "setDefaultUncaughtExceptionHandler"),

      rule(Hazard.THREADS, "java/lang/Thread", "<init> start startVirtualThread ofVirtual ofPlatform sleep stop suspend resume"),
      under(Hazard.THREADS, "java/lang/Thread$Builder", ""),
      rule(Hazard.THREADS, "java/lang/ThreadGroup", ""),
      under(Hazard.THREADS, "java/util/concurrent/Executor", ""),
      under(Hazard.THREADS, "java/util/concurrent/ForkJoin", ""),
      under(Hazard.THREADS, "java/util/concurrent/ThreadPoolExecutor", ""),
      under(Hazard.THREADS, "java/util/concurrent/ScheduledThreadPoolExecutor", ""),
      under(Hazard.THREADS, "java/util/concurrent/StructuredTaskScope", ""),
      under(Hazard.THREADS, "java/util/concurrent/Recursive", ""),
      under(Hazard.THREADS, "java/util/concurrent/locks/LockSupport", ""),
      rule(Hazard.THREADS, "java/util/concurrent/CompletableFuture", "*Async orTimeout completeOnTimeout delayedExecutor"),
      rule(Hazard.THREADS, "java/util/concurrent/CompletionStage", "*Async"),
      rule(Hazard.THREADS, "java/util/Timer", ""),
      under(Hazard.THREADS, "java/util/stream/", "parallel"),
      under(Hazard.THREADS, "", "parallelStream", "()Ljava/util/stream/Stream;"),
      rule(Hazard.THREADS, "java/util/Arrays", "parallelSort parallelPrefix parallelSetAll"),

      rule(Hazard.CLOCK, "java/lang/System", "currentTimeMillis nanoTime"),
      under(Hazard.CLOCK, "java/time/", "now"),
      rule(Hazard.CLOCK, "java/time/Clock", "system* tick*"),
      rule(Hazard.CLOCK, "java/time/InstantSource", "system"),
      rule(Hazard.CLOCK, "java/util/Date", "<init>", "()V"),
      rule(Hazard.CLOCK, "java/util/Calendar", "getInstance"),
      rule(Hazard.CLOCK, "java/util/GregorianCalendar", "<init>", "()V"),
      rule(Hazard.CLOCK, "java/sql/Timestamp", ""),

      rule(Hazard.CHANCE, "java/lang/Math", "random"),
      rule(Hazard.CHANCE, "java/lang/StrictMath", "random"),
      rule(Hazard.CHANCE, "java/util/Random", "<init>", "()V"),
      rule(Hazard.CHANCE, "java/util/SplittableRandom", "<init>", "()V"),
      rule(Hazard.CHANCE, "java/util/concurrent/ThreadLocalRandom", ""),
      rule(Hazard.CHANCE, "java/util/random/RandomGenerator", "getDefault of"),
      rule(Hazard.CHANCE, "java/util/random/RandomGeneratorFactory", "create", "()Ljava/util/random/RandomGenerator;"),
      rule(Hazard.CHANCE, "java/util/UUID", "randomUUID"),
      rule(Hazard.CHANCE, "java/util/Collections", "shuffle", "(Ljava/util/List;)V"),
      under(Hazard.CHANCE, "java/security/SecureRandom", ""),

      rule(Hazard.CLASS_LOADING, "java/lang/ClassLoader", "<init> loadClass findClass defineClass getSystemClassLoader"),
      under(Hazard.CLASS_LOADING, "java/net/URLClassLoader", ""),
      under(Hazard.CLASS_LOADING, "java/security/SecureClassLoader", ""),
      rule(Hazard.CLASS_LOADING, "java/lang/Class", "forName"),
      under(Hazard.CLASS_LOADING, "javax/script/", ""),
      under(Hazard.CLASS_LOADING, "javax/tools/", ""),
      under(Hazard.CLASS_LOADING, "java/lang/instrument/", ""),

      under(Hazard.REFLECTION, "", "setAccessible", "(Z)V"),
      under(Hazard.REFLECTION, "", "trySetAccessible", "()Z"),
      rule(Hazard.REFLECTION, "java/lang/reflect/Method", "invoke"),
      rule(Hazard.REFLECTION, "java/lang/reflect/Constructor", "newInstance"),
      rule(Hazard.REFLECTION, "java/lang/reflect/Field", "get* set*"),
      rule(Hazard.REFLECTION, "java/lang/Class", "newInstance"),
      under(Hazard.REFLECTION, "java/lang/invoke/MethodHandles", ""),
      rule(Hazard.REFLECTION, "java/io/ObjectInputStream", ""),

      rule(Hazard.NETWORK, "java/net/URI", "toURL"),
      under(Hazard.NETWORK, "java/net/", "")
          .but("java/net/URI", "java/net/URISyntaxException", "java/net/URLEncoder", "java/net/URLDecoder"),
      under(Hazard.NETWORK, "javax/net/", ""),
      under(Hazard.NETWORK, "javax/naming/", ""),
      under(Hazard.NETWORK, "java/rmi/", ""),
      under(Hazard.NETWORK, "javax/rmi/", ""),
      under(Hazard.NETWORK, "java/sql/", ""),
      under(Hazard.NETWORK, "com/sun/net/httpserver/", ""),
      under(Hazard.NETWORK, "java/nio/channels/", "").but("java/nio/channels/FileChannel"),

      under(Hazard.FILES, "java/io/File", "").but("java/io/FileNotFoundException"),
      under(Hazard.FILES, "java/io/RandomAccessFile", ""),
      under(Hazard.FILES, "java/nio/channels/FileChannel", ""),
      under(Hazard.FILES, "java/nio/file/", ""),
      under(Hazard.FILES, "java/util/zip/ZipFile", ""),
      under(Hazard.FILES, "java/util/jar/JarFile", ""),
      rule(Hazard.FILES, "java/io/PrintWriter", "<init>", "(Ljava/lang/String;"),
      rule(Hazard.FILES, "java/io/PrintStream", "<init>", "(Ljava/lang/String;"),
      rule(Hazard.FILES, "java/util/Formatter", "<init>", "(Ljava/lang/String;"),
      under(Hazard.FILES, "java/util/logging/FileHandler", ""),
      under(Hazard.FILES, "io/github/phidias/datasets/", ""),
      under(Hazard.FILES, "io/github/phidias/config/", ""),

      under(Hazard.INTERNALS, "io/github/phidias/internal/", ""),
      under(Hazard.INTERNALS, "io/github/phidias/cli/", ""));

  private Forbidden() {}

  /**
   * Whether a method, constructor or field may be used.
   *
   * @param owner      class that the call names, which may be a subclass of the one that declares the member
   * @param name       name of the member; {@code <init>} is a constructor
   * @param descriptor its parameters and result as in the class file
   * @return what is wrong with it, or empty
   */
  static Optional<Hazard> member(String owner, String name, String descriptor) {
    return RULES.stream().filter(rule -> rule.matches(owner, name, descriptor)).map(Rule::hazard).findFirst();
  }

  /**
   * Whether a class may be extended, created or used as a constant. A class of which only some members are forbidden may be,
   * unless its constructor is one of them.
   *
   * @return what is wrong with it, or empty
   */
  static Optional<Hazard> type(String name) {
    return RULES.stream().filter(rule -> rule.covers(name) && rule.isAboutTheType()).map(Rule::hazard).findFirst();
  }

  /** Of one class the members of these names, apart by spaces; no names for all of them. */
  private static Rule rule(Hazard hazard, String owner, String names) {
    return rule(hazard, owner, names, "");
  }

  /** The same where only overloads are meant whose descriptor starts so. */
  private static Rule rule(Hazard hazard, String owner, String names, String descriptor) {
    return new Rule(hazard, owner, true, names(names), descriptor, Set.of());
  }

  /** Like {@link #rule(Hazard, String, String)} of every class whose name starts so: a package, a class with its inner ones. */
  private static Rule under(Hazard hazard, String start, String names) {
    return under(hazard, start, names, "");
  }

  /** The same where only overloads are meant whose descriptor starts so. */
  private static Rule under(Hazard hazard, String start, String names, String descriptor) {
    return new Rule(hazard, start, false, names(names), descriptor, Set.of());
  }

  private static Set<String> names(String names) {
    return names.isEmpty() ? Set.of() : Arrays.stream(names.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Some members of some classes.
   *
   * @param owner      name of the class, or what the names of the classes start with
   * @param exact      whether the owner is the whole name
   * @param names      members; {@code *} at either end of a name stands for anything; none for all members
   * @param descriptor what their descriptor starts with; empty for all
   * @param allowed    whole names of classes that are not meant after all
   */
  private record Rule(Hazard hazard, String owner, boolean exact, Set<String> names, String descriptor, Set<String> allowed) {
    /** This rule without these classes. */
    Rule but(String... fine) {
      return new Rule(hazard, owner, exact, names, descriptor, Set.of(fine));
    }

    boolean covers(String type) {
      return (exact ? type.equals(owner) : type.startsWith(owner)) && !allowed.contains(type);
    }

    boolean matches(String type, String member, String memberDescriptor) {
      return covers(type) && (names.isEmpty() || names.stream().anyMatch(name -> fits(name, member)))
          && memberDescriptor.startsWith(descriptor);
    }

    /** Whether the class itself is forbidden, and not only some ways to use it. */
    boolean isAboutTheType() {
      return !owner.isEmpty() && descriptor.isEmpty() && (names.isEmpty() || names.contains("<init>"));
    }

    private static boolean fits(String name, String member) {
      if (name.startsWith("*")) {
        return member.endsWith(name.substring(1));
      }
      return name.endsWith("*") ? member.startsWith(name.substring(0, name.length() - 1)) : member.equals(name);
    }
  }
}
