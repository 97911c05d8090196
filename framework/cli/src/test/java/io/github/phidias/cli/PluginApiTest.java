package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.plugins.ApiVersion;
import io.github.phidias.plugins.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a jar before it is loaded. */
class PluginApiTest {
  private static final String STRATEGY = """
      package a;
      import io.github.phidias.signals.TradeSignal;
      import io.github.phidias.strategy.*;
      public final class Mine implements StrategyProvider {
        public java.util.List<Class<? extends TradingStrategy>> strategies() { return java.util.List.of(Idle.class); }
        @StrategyName(value = "idle", belief = "Nothing is worth doing.")
        public record Idle() implements TradingStrategy {
          public TradeSignal run(org.ta4j.core.BarSeries series) { return TradeSignal.hold(); }
        }
      }
      """;

  @TempDir Path plugins;

  private static TestJar jar() {
    return TestJar.of(Compiled.classes(Map.of("a.Mine", STRATEGY))).with(TestJar.STRATEGIES, "a.Mine\n");
  }

  private Ran list() {
    return Ran.of("strategies", "--plugins", plugins.toString());
  }

  private void refused(String sentence) {
    Ran ran = list();
    assertEquals(2, ran.status(), ran.out());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("phidias: plugin ") && ran.err().contains(sentence), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.0", " 0.1.0-SNAPSHOT", "0.1.7", "0.0.9"})
  void runsWhatWasBuiltForThisVersionOrAnEarlierOne(String version) throws IOException {
    jar().saying("Phidias-Api-Version: " + version).write(plugins.resolve("mine.jar"));
    Ran ran = list();
    assertTrue(ran.status() == 0 && ran.out().contains("\nmine.jar\nidle  Nothing is worth doing.\n"), ran.out() + ran.err());
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.2", "0.10.0, 0.10", "1.0, 1.0", "1.1.2-SNAPSHOT, 1.1"})
  void refusesWhatWasBuiltForALaterVersion(String version, String said) throws IOException {
    jar().saying("Phidias-Api-Version: " + version).write(plugins.resolve("mine.jar"));
    refused("mine.jar was refused, for it was built for API " + said + " of Phidias but this one runs plugins built for "
        + "0.0 to 0.1; build it against this version, or run it with a Phidias " + said + "\n");
  }

  @Test
  void refusesOneThatDoesNotSayWhatItWasBuiltFor() throws IOException {
    jar().saying("Created-By: hand").write(plugins.resolve("mine.jar"));
    refused("does not say which API of Phidias it was built for; write Phidias-Api-Version: 0.1 into it");
    jar().with(TestJar.MANIFEST, "").write(plugins.resolve("mine.jar"));
    refused("does not say which API of Phidias it was built for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "1", "-1.0", "0.1x", "0.1234567"})
  void refusesAVersionThatIsNone(String version) throws IOException {
    jar().saying("Phidias-Api-Version: " + version).write(plugins.resolve("mine.jar"));
    refused("Phidias-Api-Version was '" + version + "' but must be a version such as 0.1");
  }

  @Test
  void saysSoWhenAManifestCannotBeRead() throws IOException {
    jar().with(TestJar.MANIFEST, "no colon\n").write(plugins.resolve("mine.jar"));
    refused("has a manifest that cannot be read");
  }

  @Test
  void refusesTheVersionBeforeWhatTheClassesDo() throws IOException {
    String hasty = STRATEGY.replace("return TradeSignal.hold();", "System.exit(1); return null;");
    TestJar.of(Compiled.classes(Map.of("a.Mine", hasty))).with(TestJar.STRATEGIES, "a.Mine\n")
        .saying("Phidias-Api-Version: 7.0").write(plugins.resolve("mine.jar"));
    refused("it was built for API 7.0");
  }

  @Test
  void refusesAJarThatBringsPhidiasItself() throws IOException {
    Map<String, byte[]> classes = new HashMap<>(Compiled.classes(Map.of("a.Mine", STRATEGY)));
    classes.put("io/github/phidias/signals/TradeSignal.class", new byte[0]);
    TestJar.of(classes).with(TestJar.STRATEGIES, "a.Mine\n").write(plugins.resolve("mine.jar"));
    refused("brings Phidias itself, such as io.github.phidias.signals.TradeSignal; give its dependencies");
  }

  @Test
  void leavesOutAJarThatOffersNothingAndSaysSo() throws IOException {
    TestJar.of(Map.of()).write(plugins.resolve("library.jar"));
    Ran ran = list();
    assertEquals(0, ran.status());
    assertTrue(ran.err().startsWith("phidias: warning: ") && ran.err().contains("library.jar is left out"), ran.err());
  }

  @Test
  void doesNotReadWhatMavenPutsBesideAJar() throws IOException {
    jar().write(plugins.resolve("mine-1.0.jar"));
    for (String beside : new String[] {"mine-1.0-sources.jar", "mine-1.0-javadoc.jar", "mine-1.0-tests.jar"}) {
      Files.writeString(plugins.resolve(beside), "not even a jar");
    }
    Ran ran = list();
    assertTrue(ran.status() == 0 && ran.err().isEmpty() && ran.out().contains("idle"), ran.err());
  }

  @Test
  void refusesAFolderThatIsNone() throws IOException {
    String none = plugins.resolve("none").toString();
    Ran ran = Ran.of("strategies", "--plugins", none);
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("--plugins was " + none + " but must be a folder of jars; there is no such folder"), ran.err());
    String file = jar().write(plugins.resolve("mine.jar")).toString();
    ran = Ran.of("strategies", "--plugins", file);
    assertTrue(ran.status() == 2 && ran.err().contains("; name the folder that the file is in"), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void offersTheApiOfItsOwnVersion() throws IOException {
    String pom = Files.readString(Ran.ROOT.resolve("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>([^<]*)</version>.*", "$1");
    assertEquals(ApiVersion.CURRENT, ApiVersion.parse(version));
  }
}
