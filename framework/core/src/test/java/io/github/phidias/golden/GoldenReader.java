package io.github.phidias.golden;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Reads all golden files of one kind: one test a case, named by its id, and a line with the number of cases that ran.
 *
 * <p>Top level and cases may hold the keys that were named, {@code kind}, {@code group}, {@code id}, and the informative
 * {@code origin}, {@code note}, {@code generator} and {@code description}.
 */
public final class GoldenReader {
  private static final List<String> ALWAYS_INFORMATIVE = List.of("origin", "note", "generator", "description");

  private final GoldenKinds.Kind kind;
  private final Set<String> caseKeys = new HashSet<>(ALWAYS_INFORMATIVE);
  private final Set<String> topKeys = new HashSet<>(ALWAYS_INFORMATIVE);

  private GoldenReader(GoldenKinds.Kind kind) {
    this.kind = kind;
    caseKeys.add("id");
    topKeys.addAll(List.of("kind", "group", kind.array()));
  }

  /** A reader of a kind, which must stand in {@link GoldenKinds}. */
  public static GoldenReader of(String folder, String kind) {
    return new GoldenReader(GoldenKinds.find(folder, kind).orElseThrow(
        () -> new IllegalArgumentException("kind " + kind + " of " + folder + " is not in GoldenKinds; add it")));
  }

  /** Keys of a case that the check uses. */
  public GoldenReader used(String... names) {
    caseKeys.addAll(List.of(names));
    return this;
  }

  /** The keys of a case that {@link GoldenSeries#bars} reads. */
  public GoldenReader usedForBars() {
    return used("series", "bars", "closes", "step_ms");
  }

  /** Keys of a case that are for people. */
  public GoldenReader informative(String... names) {
    return used(names);
  }

  /** Further keys of the top level that the check uses. */
  public GoldenReader top(String... names) {
    topKeys.addAll(List.of(names));
    return this;
  }

  /** The tests, one container a file; skipped, saying so, when the folder or (with other vectors) the kind is absent. */
  public Stream<DynamicNode> cases(ThrowingConsumer<GoldenCase> check) {
    return cases(GoldenFiles.of(kind.folder()), check, System.out::println);
  }

  Stream<DynamicNode> cases(GoldenFiles files, ThrowingConsumer<GoldenCase> check, Consumer<String> log) {
    List<GoldenFile> found = files.kind(kind.name());
    if (found.isEmpty()) {
      String message = "golden " + kind.folder() + " has no file of kind " + kind.name();
      if (!GoldenFiles.otherVectors()) {
        throw new AssertionError(message);
      }
      GoldenFiles.skip(message + ": skipped");
    }
    return found.stream().map(file -> container(file, check, log));
  }

  private DynamicNode container(GoldenFile file, ThrowingConsumer<GoldenCase> check, Consumer<String> log) {
    Keys.of(file.where(), file.node()).used(topKeys.toArray(String[]::new)).check();
    List<GoldenCase> cases = file.cases();
    AtomicInteger ran = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    return DynamicContainer.dynamicContainer(file.where(), cases.stream().map(one ->
        DynamicTest.dynamicTest(one.id(), () -> {
          failed.incrementAndGet();
          try {
            Keys.of(one.where(), one.node()).used(caseKeys.toArray(String[]::new)).check();
            check.accept(one);
            failed.decrementAndGet();
          } catch (AssertionError e) {
            // Reports of dynamic tests drop their names; the case must stand in the message.
            throw new AssertionError(one.where() + ": " + e.getMessage(), e);
          } finally {
            if (ran.incrementAndGet() == cases.size()) {
              log.accept("golden " + file.where() + ": " + ran + " cases" + (failed.get() == 0 ? "" : ", " + failed + " failed"));
            }
          }
        })));
  }
}
