package io.github.phidias.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PluginCheckTest {
  /** Statement, hazard, what is said to be used. */
  private static final String STATEMENTS = """
      System.exit(7); | EXIT | System.exit
      Runtime.getRuntime().halt(7); | EXIT | Runtime.halt
      Runtime.getRuntime().exit(7); | EXIT | Runtime.exit
      new Thread(); | THREADS | Thread
      Thread.ofVirtual(); | THREADS | Thread.ofVirtual
      Thread.startVirtualThread(null); | THREADS | Thread.startVirtualThread
      try { Thread.sleep(5); } catch (InterruptedException e) { } | THREADS | Thread.sleep
      java.util.concurrent.Executors.newCachedThreadPool(); | THREADS | java.util.concurrent.Executors.newCachedThreadPool
      java.util.concurrent.ForkJoinPool.commonPool(); | THREADS | java.util.concurrent.ForkJoinPool.commonPool
      java.util.concurrent.CompletableFuture.runAsync(null); | THREADS | java.util.concurrent.CompletableFuture.runAsync
      new java.util.ArrayList<Integer>().parallelStream(); | THREADS | java.util.ArrayList.parallelStream
      java.util.stream.IntStream.range(0, 9).parallel(); | THREADS | java.util.stream.IntStream.parallel
      new java.util.Timer(); | THREADS | java.util.Timer
      System.currentTimeMillis(); | CLOCK | System.currentTimeMillis
      System.nanoTime(); | CLOCK | System.nanoTime
      java.time.Instant.now(); | CLOCK | java.time.Instant.now
      java.time.LocalDate.now(); | CLOCK | java.time.LocalDate.now
      java.time.LocalDateTime.now(); | CLOCK | java.time.LocalDateTime.now
      java.time.Clock.systemUTC(); | CLOCK | java.time.Clock.systemUTC
      new java.util.Date(); | CLOCK | java.util.Date
      java.util.Calendar.getInstance(); | CLOCK | java.util.Calendar.getInstance
      Math.random(); | CHANCE | Math.random
      new java.util.Random(); | CHANCE | java.util.Random
      java.util.concurrent.ThreadLocalRandom.current(); | CHANCE | java.util.concurrent.ThreadLocalRandom.current
      java.util.UUID.randomUUID(); | CHANCE | java.util.UUID.randomUUID
      new java.security.SecureRandom(); | CHANCE | java.security.SecureRandom
      java.util.Collections.shuffle(new java.util.ArrayList<Integer>()); | CHANCE | java.util.Collections.shuffle
      java.net.http.HttpClient.newHttpClient(); | NETWORK | java.net.http.HttpClient.newHttpClient
      new java.net.Socket(); | NETWORK | java.net.Socket
      try { java.nio.channels.SocketChannel.open(); } catch (Exception e) { } | NETWORK | java.nio.channels.SocketChannel.open
      new java.io.File("x"); | FILES | java.io.File
      java.nio.file.Path.of("x"); | FILES | java.nio.file.Path.of
      try { java.nio.file.Files.readAllBytes(null); } catch (Exception e) { } | FILES | java.nio.file.Files.readAllBytes
      try { new java.io.PrintWriter("x"); } catch (Exception e) { } | FILES | java.io.PrintWriter
      new ProcessBuilder(); | PROCESS | ProcessBuilder
      try { Runtime.getRuntime().exec(new String[0]); } catch (Exception e) { } | PROCESS | Runtime.exec
      System.getenv("X"); | PROCESS | System.getenv
      System.setOut(null); | SHARED_STATE | System.setOut
      java.util.Locale.setDefault(null); | SHARED_STATE | java.util.Locale.setDefault
      try { Object.class.getDeclaredField("x").setAccessible(true); } catch (Exception e) { }\
       | REFLECTION | java.lang.reflect.Field.setAccessible
      try { Object.class.getMethod("x").invoke(null); } catch (Exception e) { } | REFLECTION | java.lang.reflect.Method.invoke
      java.lang.invoke.MethodHandles.lookup(); | REFLECTION | java.lang.invoke.MethodHandles.lookup
      try { Class.forName("x"); } catch (Exception e) { } | CLASS_LOADING | Class.forName
      System.loadLibrary("x"); | NATIVE | System.loadLibrary
      System.load("x"); | NATIVE | System.load
      java.lang.foreign.Arena.ofAuto(); | NATIVE | java.lang.foreign.Arena.ofAuto
      io.github.phidias.internal.SeriesAccess.columns(null); | INTERNALS | io.github.phidias.internal.SeriesAccess.columns
      """;

  private static final byte[] SAMPLE =
      Compiled.classes(Map.of("a.Mine", "package a; public class Mine { Runnable a = () -> System.exit(1); }"))
          .get("a/Mine.class");

  /** What is found in a class {@code a.Mine} with these members. */
  private static List<PluginViolation> check(String members) {
    return PluginCheck.of(Compiled.classes(Map.of("a.Mine", "package a;\npublic class Mine {\n" + members + "\n}\n")));
  }

  private static PluginViolation only(String members) {
    List<PluginViolation> found = check(members);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  /** The rows, each with a class file of its own; they are compiled together because that is much faster. */
  static Stream<Arguments> statements() {
    List<String[]> rows = STATEMENTS.lines().map(line -> line.split(" \\| ")).toList();
    Map<String, String> sources = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      sources.put("a.Row" + row, "package a;\nclass Row%d {\nvoid act() {\n%s\n}}".formatted(row, rows.get(row)[0]));
    }
    Map<String, byte[]> classes = Compiled.classes(sources);
    return IntStream.range(0, rows.size()).mapToObj(row -> Arguments.of(
        rows.get(row)[0], Hazard.valueOf(rows.get(row)[1]), rows.get(row)[2], classes.get("a/Row" + row + ".class")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void refusesWithClassMethodLineAndTheWayOut(String statement, Hazard hazard, String used, byte[] classFile) {
    List<PluginViolation> found = PluginCheck.of(classFile);
    assertEquals(1, found.size(), statement + " gave " + found);
    PluginViolation violation = found.getFirst();
    assertEquals("act", violation.method());
    assertEquals(OptionalInt.of(4), violation.line());
    assertEquals(hazard, violation.hazard());
    assertEquals(
        "%s.act (line 4) %s with %s; %s".formatted(violation.className(), hazard.what(), used, hazard.wayOut()),
        violation.toString());
  }

  @Test
  void seesMethodReferences() {
    assertEquals(Hazard.CLOCK, only("java.util.function.LongSupplier c = System::currentTimeMillis;").hazard());
    assertEquals(Hazard.CHANCE, only("java.util.function.Supplier<?> c = java.util.Random::new;").hazard());
  }

  @Test
  void seesLambdasAndStaticInitialisers() {
    assertEquals("lambda$new$0", only("Runnable r = () -> System.exit(1);").method());
    assertEquals("<clinit>", only("static final long START = System.nanoTime();").method());
  }

  @Test
  void seesSuperclasses() {
    assertTrue(check("static class Loader extends ClassLoader { }")
        .contains(new PluginViolation("a.Mine$Loader", "", OptionalInt.empty(), Hazard.CLASS_LOADING, "ClassLoader")));
    assertTrue(check("static class Runner extends Thread { }").stream()
        .anyMatch(violation -> violation.hazard() == Hazard.THREADS && violation.method().isEmpty()));
  }

  @Test
  void seesNativeMethods() {
    assertEquals(
        new PluginViolation("a.Mine", "deep", OptionalInt.empty(), Hazard.NATIVE, "a native method"), only("native int deep();"));
  }

  @Test
  void seesTheOldUnsafe() {
    assertTrue(check("sun.misc.Unsafe u; int p() { return u.pageSize(); }").stream()
        .anyMatch(violation -> violation.used().equals("sun.misc.Unsafe.pageSize")));
  }

  @Test
  void listsAllAndNotOnlyTheFirst() {
    List<PluginViolation> found = check("""
        void a() { System.exit(1); Math.random(); }
        void b() { System.exit(2); }
        static class Inner { long c() { return System.nanoTime(); } }
        """);
    assertEquals(
        List.of("a.Mine$Inner.c System.nanoTime", "a.Mine.a System.exit", "a.Mine.a Math.random", "a.Mine.b System.exit"),
        found.stream().map(violation -> violation.className() + "." + violation.method() + " " + violation.used()).toList());
  }

  @Test
  void allowsWhatAStrategyNeeds() {
    assertEquals(List.of(), check("""
        enum Kind { ONE, TWO }
        record Pair(int a, double b, Kind kind) { }
        sealed interface Shape permits Dot { }
        record Dot(int x) implements Shape { }
        private static final ThreadLocal<double[]> SPARE = ThreadLocal.withInitial(() -> new double[9]);
        String all(Object o, Kind kind, Shape shape) throws Exception {
          java.util.Random seeded = new java.util.Random(5);
          java.util.Collections.shuffle(new java.util.ArrayList<>(java.util.List.of(1, 2)), seeded);
          java.time.Instant then = java.time.Instant.ofEpochMilli(5).plus(java.time.Duration.ofHours(3));
          java.util.Date date = new java.util.Date(5L);
          java.util.UUID id = java.util.UUID.nameUUIDFromBytes(new byte[3]);
          java.net.URI uri = java.net.URI.create("x:y");
          java.io.InputStream table = Mine.class.getResourceAsStream("table.csv");
          java.io.PrintWriter text = new java.io.PrintWriter(new java.io.StringWriter());
          int size = switch (o) { case String s when s.isEmpty() -> 1; case Pair(int a, double b, Kind k) -> a; default -> 3; };
          int other = switch (kind) { case ONE -> 1; case TWO -> 2; };
          int third = switch (shape) { case Dot(int x) -> x; };
          double sum = java.util.stream.IntStream.range(0, size).mapToDouble(i -> StrictMath.log(i + other)).sum();
          System.out.println("sum " + sum + third + SPARE.get().length);
          return new Pair(1, 2, kind).equals(o) + " " + Kind.valueOf("ONE") + o.getClass().getSimpleName();
        }
        """));
  }

  @Test
  void findsNothingInAStrategyOfOurOwn() throws IOException {
    try (InputStream in = PluginCheckTest.class.getResourceAsStream("/io/github/phidias/strategy/Ta4jStrategy.class")) {
      assertEquals(List.of(), PluginCheck.of(in.readAllBytes()));
    }
  }

  @Test
  void namesTheEntryThatCannotBeRead() {
    byte[] whole = Compiled.classes(Map.of("a.Mine", "package a; public class Mine { void a() { System.exit(1); } }"))
        .get("a/Mine.class");
    PluginViolation half = PluginCheck.of(Map.of("a/Mine.class", Arrays.copyOf(whole, whole.length / 2))).getFirst();
    assertEquals("a/Mine.class", half.className());
    assertEquals(Hazard.UNREADABLE, half.hazard());
    byte[] ofALaterJava = whole.clone();
    ofALaterJava[7] = 99;
    assertTrue(PluginCheck.of(ofALaterJava).getFirst().toString().startsWith("(unnamed class) cannot be read with "));
  }

  @Property
  void noBytesWhateverMakeItFail(@ForAll byte[] junk, @ForAll long seed) {
    PluginCheck.of(junk);
    byte[] damaged = SAMPLE.clone();
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    PluginCheck.of(damaged);
  }

  @Test
  void everyHazardSaysWhatToDoInstead() {
    assertEquals(Hazard.values().length, new TreeSet<>(Arrays.stream(Hazard.values()).map(Hazard::what).toList()).size());
    assertTrue(Arrays.stream(Hazard.values()).noneMatch(hazard -> hazard.wayOut().isBlank()));
  }
}
