package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of the user's own. Building them with Maven is in {@link NewProjectProofTest}. */
class NewCommandTest {
  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("mine");
  }

  private Ran make(String kind, String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of("new", kind, name, "--no-install", "--dir", folder().toString()));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray(String[]::new));
  }

  private GeneratedProject project(String kind, String name, String... more) {
    Ran ran = make(kind, name, more);
    assertEquals(0, ran.status(), ran.err());
    return new GeneratedProject(folder());
  }

  /** Runs a generated test class as JUnit and jqwik would, the properties over bars from seeded chance. */
  private static void runTests(ClassLoader loader, String type) throws ReflectiveOperationException {
    Class<?> tests = loader.loadClass(type);
    Constructor<?> constructor = tests.getDeclaredConstructor();
    constructor.setAccessible(true);
    int ran = 0;
    for (Method method : tests.getDeclaredMethods()) {
      method.setAccessible(true);
      if (method.isAnnotationPresent(Test.class)) {
        method.invoke(constructor.newInstance());
        ran++;
      } else if (method.isAnnotationPresent(Property.class)) {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
          List<Double> closes = random.doubles(1 + random.nextInt(60), 1, 100).boxed().toList();
          method.invoke(constructor.newInstance(), 2 + random.nextInt(8), closes);
        }
        ran++;
      }
    }
    assertEquals(2, ran, "a golden file and a property");
  }

  @Nested
  class AStrategy {
    @Test
    void passesItsOwnTests() throws Exception {
      GeneratedProject project = project("strategy", "my_breakout");
      runTests(project.tests(UnaryOperator.identity()), "com.example.mybreakout.MyBreakoutTest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "boolean isAbove = close.get(t) > | boolean isAbove = close.get(Math.min(t + 1, close.length() - 1)) >",
      "close.get(t) > average.get(t) | close.get(t) >= average.get(t)",
      "isAbove ? SignalColumn.BUY | !isAbove ? SignalColumn.BUY",
    })
    void failsItsOwnTestsWhenItIsWrong(String right, String wrong) throws Exception {
      GeneratedProject project = project("strategy", "my_breakout");
      ClassLoader loader = project.tests(source -> source.replace(right, wrong));
      var thrown = assertThrows(
          InvocationTargetException.class, () -> runTests(loader, "com.example.mybreakout.MyBreakoutTest"));
      assertTrue(thrown.getCause() instanceof AssertionError, thrown.getCause().toString());
    }

    @Test
    void isListedVerifiedAndBacktestedAtOnce() throws Exception {
      project("strategy", "my_breakout", "--package", "org.acme.trading").jar(UnaryOperator.identity());
      String target = folder().resolve("target").toString();
      Ran listed = Ran.of("strategies", "my_breakout", "--plugins", target);
      assertTrue(listed.status() == 0 && listed.out().contains("origin: plugin-0.1.0.jar"), listed.out() + listed.err());
      Ran ran = Ran.of("backtest", folder().resolve("my_breakout.yaml").toString(), "--plugins", target);
      assertEquals(0, ran.status(), ran.err());
      assertTrue(ran.out().startsWith("my_breakout on AAPL/USD") && !ran.out().contains("Trades        0"), ran.out());
      Ran verified = Ran.of("verify", "my_breakout", "--param", "length=5", "--bars", "aapl-1d-2013", "--bars-limit", "60",
          "--samples", "5", "--plugins", target);
      assertEquals(0, verified.status(), verified.out() + verified.err());
    }

    @Test
    void isWrittenWithCommandsToPaste() throws Exception {
      Ran ran = make("strategy", "my_breakout");
      String target = folder().resolve("target").toString();
      assertTrue(ran.out().contains("\n  mvn -B -f " + folder() + " verify\n"), ran.out());
      assertTrue(ran.out().contains("phidias strategies my_breakout --plugins " + target + "\n"), ran.out());
      assertTrue(ran.out().contains("phidias backtest " + folder().resolve("my_breakout.yaml") + " --plugins " + target), ran.out());
      try (Stream<Path> files = Files.walk(folder())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertTrue(ran.out().contains("\n  " + folder().relativize(file) + "\n"), file + " is not told of");
          String text = Files.readString(file);
          assertFalse(text.matches("(?s).*@[A-Za-z]+@.*"), file + " has a name that was not filled in");
          assertTrue(text.lines().allMatch(line -> line.length() <= 130), file + " has long lines");
        }
      }
    }
  }

  @Nested
  class AnIndicator {
    @Test
    void passesItsOwnTests() throws Exception {
      GeneratedProject project = project("indicator", "my_distance");
      runTests(project.tests(UnaryOperator.identity()), "com.example.mydistance.MyDistanceTest");
      ClassLoader wrong = project.tests(source -> source.replace("close.get(t) /", "close.get(Math.min(t + 1, distance.length - 1)) /"));
      assertThrows(InvocationTargetException.class, () -> runTests(wrong, "com.example.mydistance.MyDistanceTest"));
    }

    @Test
    void isListedAndComputedAtOnce() throws Exception {
      project("indicator", "my_distance").jar(UnaryOperator.identity());
      String target = folder().resolve("target").toString();
      assertTrue(Ran.of("indicators", "my_distance", "--plugins", target).out().contains("plugin-0.1.0.jar"));
      Ran ran = Ran.of("indicator", "my_distance", "--param", "length=3", "--bars", "aapl-1d", "--plugins", target);
      List<String> lines = ran.out().lines().toList();
      assertTrue(lines.get(2).endsWith(",") && !lines.get(3).endsWith(","), ran.err());
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "strategy My_Breakout | NAME was 'My_Breakout' but must be of lower-case letters",
      "strategy my__breakout | NAME was 'my__breakout' but must be",
      "strategy 2nd | NAME was '2nd' but must be",
      "strategy my_ | NAME was 'my_' but must be",
      "strategy ../up | NAME was '../up' but must be",
      "strategy rsi | NAME was 'rsi' but that name is taken (built-in",
      "indicator sma | NAME was 'sma' but that name is taken (built-in",
      "strategy string | its classes would hide others called String or StringProvider; choose another name, such as my_string",
      "strategy strategy | would hide others called Strategy or StrategyProvider",
      "strategy up --package class | --package was 'class' but must be names of Java",
      "strategy up --package io.github.phidias.up | but must be names of Java with dots between them, and not that of Java or Phidias",
      "strategy up --package a-b | --package was 'a-b' but",
      "strategy | Missing required parameter: 'NAME'",
      "thing x | unknown command 'thing'",
      "'' | new needs a command: strategy or indicator",
    })
    void whatCannotBeAProject(String arguments, String sentence) {
      Ran ran = Ran.of(("new " + arguments).strip().split(" "));
      assertEquals(2, ran.status(), ran.out());
      assertEquals("", ran.out());
      assertTrue(ran.err().contains(sentence), ran.err());
    }

    @Test
    void aFolderThatHoldsSomething() throws IOException {
      Files.createDirectory(folder());
      assertEquals(0, make("strategy", "up").status(), "an empty one will do");
      String before = Files.readString(folder().resolve("pom.xml"));
      Ran ran = make("strategy", "down");
      assertTrue(ran.status() == 2 && ran.err().contains("it is not empty, and nothing is overwritten"), ran.err());
      assertEquals(before, Files.readString(folder().resolve("pom.xml")));
    }

    @Test
    void aFile() throws IOException {
      Files.writeString(folder(), "mine");
      Ran ran = make("strategy", "up");
      assertTrue(ran.status() == 2 && ran.err().contains("it is a file; name a new folder with --dir"), ran.err());
    }
  }

  @Nested
  class TheTemplates {
    private String pom() throws IOException {
      make("strategy", "up");
      return Files.readString(folder().resolve("pom.xml"));
    }

    @Test
    void useThePluginsOfOurOwnBuild() throws IOException {
      String ours = Files.readString(Ran.ROOT.resolve("pom.xml"));
      Matcher plugin = Pattern.compile("<artifactId>(maven-[a-z]*-plugin)</artifactId>\\s*<version>([^<]*)<").matcher(pom());
      Set<String> seen = new TreeSet<>();
      while (plugin.find()) {
        seen.add(plugin.group(1));
        assertTrue(
            Pattern.compile("<artifactId>" + plugin.group(1) + "</artifactId>\\s*<version>" + Pattern.quote(plugin.group(2)) + "<")
                .matcher(ours).find(), plugin.group());
      }
      assertEquals(6, seen.size(), seen.toString());
    }

    @Test
    void sayWhatTheyWereBuiltFor() throws IOException {
      String pom = pom();
      assertTrue(pom.contains("<Phidias-Api-Version>${phidias.version}</Phidias-Api-Version>"), pom);
      assertTrue(pom.contains("<phidias.version>" + io.github.phidias.simulation.EngineVersion.current() + "</phidias.version>"), pom);
    }

    @Test
    void useNoNameThatIsNotGuarded() {
      Pattern imported = Pattern.compile("(?m)^import (?!static)[a-zA-Z0-9_.]*\\.([A-Za-z0-9]+);");
      Set<String> names = new TreeSet<>();
      for (ProjectTemplate template : ProjectTemplate.values()) {
        for (Map.Entry<String, String> file : template.files(ProjectName.of("up")).entrySet()) {
          imported.matcher(file.getValue()).results().map(found -> found.group(1)).forEach(names::add);
        }
      }
      assertEquals(new TreeSet<>(ProjectName.USED), names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a1", "my_2nd_try", "while", "new_high", "up_down_up_down_up_down_up_down_up_down_up_down_up_down_up_down"})
    void compileForEveryNameThatIsAccepted(String name) throws IOException {
      assertTrue(Files.exists(project("strategy", name).jar(UnaryOperator.identity())));
    }

    @Test
    void areQuotedWhereAShellNeedsIt() {
      assertAll(Map.of("a/b-1.0", "a/b-1.0", "my plugins", "'my plugins'", "it's", "'it'\\''s'", "$x", "'$x'", "-x", "'-x'")
          .entrySet().stream().map(e -> () -> assertEquals(e.getValue(), NewProject.shown(Path.of(e.getKey())))));
      assertThrows(InputException.class, () -> ProjectName.of("a".repeat(65)));
      assertEquals(List.of("framework/core", "indicators"), LocalInstall.MODULES);
      assertTrue(Arrays.stream(ProjectTemplate.values()).allMatch(t -> t.files(ProjectName.of("up")).containsKey(".gitignore")));
    }
  }
}
