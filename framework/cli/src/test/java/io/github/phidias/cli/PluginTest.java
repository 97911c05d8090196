package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.plugins.Compiled;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginTest {
  private static final String SERVICE = TestJar.STRATEGIES;

  @TempDir Path folder;
  private Path plugins;

  @BeforeEach
  void makeTheFolder() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins"));
  }

  /** A strategy that buys at every tenth bar, with {@code deed} before that. */
  private static Map<String, byte[]> strategy(String pack, String name, String deed, String members) {
    return Compiled.classes(Map.of(pack + ".Mine", """
        package %s;
        import io.github.phidias.signals.TradeSignal;
        import io.github.phidias.strategy.*;
        public final class Mine implements StrategyProvider {
          public java.util.List<Class<? extends TradingStrategy>> strategies() { return java.util.List.of(Tenth.class); }
          @StrategyName(value = "%s", belief = "Every tenth bar is a good one.")
          public record Tenth() implements TradingStrategy {
            public TradeSignal run(org.ta4j.core.BarSeries series) {
              %s
              return series.getEndIndex() %% 10 == 0 ? TradeSignal.buy() : series.getEndIndex() %% 10 == 5 ? TradeSignal.sell() : TradeSignal.hold();
            }
          }
          %s
        }
        """.formatted(pack, name, deed, members)));
  }

  private Path jar(String file, Map<String, byte[]> classes, String provider) throws IOException {
    return TestJar.of(classes).with(SERVICE, provider + " # the one\n").write(plugins.resolve(file));
  }

  private Ran backtest(String strategy, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("run.yaml"), "kind: backtest\ndataset: aapl-1d\nstrategy: {name: %s}\n".formatted(strategy));
    List<String> arguments = new java.util.ArrayList<>(List.of("backtest", file.toString(), "--plugins", plugins.toString()));
    arguments.addAll(List.of(options));
    return Ran.of(arguments.toArray(String[]::new));
  }

  private PluginLoader loader() {
    return new PluginLoader(PluginTest.class.getClassLoader(), plugins, false, new PrintWriter(new StringWriter()));
  }

  @Nested
  class AGoodOne {
    @Test
    void isListedAndRunsInEitherProcess() throws IOException {
      jar("good.jar", strategy("a", "tenth", "", ""), "a.Mine");
      assertTrue(Ran.of("strategies", "--plugins", plugins.toString()).out().contains("tenth"));
      Ran ran = backtest("tenth", "--json");
      assertEquals(0, ran.status(), ran.err());
      assertEquals("", ran.err());
      assertEquals(ran, backtest("tenth", "--json", "--isolate"));
    }

    @Test
    void isVerifiedAndMadeAgain() throws IOException {
      jar("good.jar", strategy("a", "tenth", "", ""), "a.Mine");
      Path out = folder.resolve("out");
      assertEquals(0, backtest("tenth", "--out", out.toString()).status());
      Ran again = Ran.of("reproduce", out.toString(), "--plugins", plugins.toString());
      assertEquals(0, again.status(), again.err());
      assertTrue(again.out().startsWith("reproduced: "), again.out());
      assertTrue(Ran.of("reproduce", out.toString()).err().contains("tenth"), "without the plugin it is not known");
      Ran verified = Ran.of(
          "verify", "tenth", "--bars", "aapl-1d-2013", "--bars-limit", "30", "--samples", "2", "--plugins", plugins.toString());
      assertTrue(verified.out().contains("tenth") && verified.status() == 0, verified.out() + verified.err());
    }

    @Test
    void hasAClassLoaderOfItsOwn() throws IOException {
      jar("one.jar", strategy("a", "one", "Shared.count++;", "static final class Shared { static int count; }"), "a.Mine");
      jar("two.jar", strategy("b", "two", "", ""), "b.Mine");
      StrategyRegistry registry = StrategyRegistry.load(loader());
      Class<? extends TradingStrategy> one = registry.find("one").type();
      Class<? extends TradingStrategy> two = registry.find("two").type();
      assertTrue(one.getClassLoader() instanceof PluginJar && two.getClassLoader() instanceof PluginJar);
      assertThrows(ClassNotFoundException.class, () -> one.getClassLoader().loadClass("b.Mine"));
      assertNotNull(one.getClassLoader().getResource(SERVICE));
      Class<? extends TradingStrategy> again = StrategyRegistry.load(loader()).find("one").type();
      assertTrue(again != one, "the statics of one loader are not those of the next");
    }

    @Test
    void doesNotHideOurOwn() throws IOException {
      jar("good.jar", strategy("a", "tenth", "", ""), "a.Mine");
      assertTrue(Ran.of("strategies", "--plugins", plugins.toString()).out().contains("ema_crossover"));
    }
  }

  @Nested
  class OneThatDoesWhatItMustNot {
    private void makeIt() throws IOException {
      jar("bad.jar", strategy("a", "tenth", "if (series.isEmpty()) { System.exit(3); }", """
          static final Thread WORKER = new Thread(() -> { });
          static long now() { return System.currentTimeMillis(); }
          static Object page() { return java.net.http.HttpClient.newHttpClient(); }
          """), "a.Mine");
    }

    @Test
    void isRefusedWithEveryClassAndMethod() throws IOException {
      makeIt();
      Ran ran = backtest("tenth");
      assertEquals(2, ran.status());
      assertEquals("", ran.out());
      for (String said : List.of(
          "bad.jar was refused, for it does what a strategy must not do; if you trust it all the same: --allow-unsafe-plugins",
          "a.Mine$Tenth.run (line 9) ends the process with System.exit; throw an exception",
          "a.Mine.<clinit> (line 13) uses threads with Thread; compute in the calling thread",
          "a.Mine.now (line 14) reads a clock with System.currentTimeMillis; take the time from the bar",
          "a.Mine.page (line 15) uses the network with java.net.http.HttpClient.newHttpClient; put what is needed")) {
        assertTrue(ran.err().contains(said), ran.err());
      }
      assertEquals(2, Ran.of("strategies", "--plugins", plugins.toString()).status());
      assertEquals(ran, backtest("tenth", "--isolate"));
    }

    @Test
    void isLoadedWithAWarningWhenTold() throws IOException {
      makeIt();
      Ran ran = backtest("tenth", "--allow-unsafe-plugins", "--json");
      assertEquals(0, ran.status(), ran.err());
      assertTrue(ran.err().startsWith("phidias: warning: plugin ") && ran.err().contains("a.Mine.now (line 14) reads a clock"), ran.err());
    }

    @Test
    void isNotEvenReadWhereNoStrategyIsWanted() throws IOException {
      makeIt();
      assertNull(loader().getResource("META-INF/services/java.time.chrono.Chronology"));
      assertThrows(ClassNotFoundException.class, () -> loader().loadClass("a.Mine"));
      InputException refused = assertThrows(InputException.class, () -> StrategyRegistry.load(loader()));
      assertEquals(ErrorCode.UNSAFE_PLUGIN, refused.code());
    }
  }

  @Nested
  class OneThatCannotBeLoaded {
    private void refused(String sentence) {
      Ran ran = Ran.of("strategies", "--plugins", plugins.toString());
      assertEquals(2, ran.status(), ran.out());
      assertTrue(ran.err().startsWith("phidias: ") && ran.err().contains(sentence), ran.err());
    }

    @Test
    void isNoJar() throws IOException {
      Files.writeString(plugins.resolve("text.jar"), "hello");
      refused("text.jar is empty or no jar; build it anew, or take it out of the folder");
    }

    @Test
    void isThereTwice() throws IOException {
      Map<String, byte[]> classes = strategy("a", "tenth", "", "");
      jar("one.jar", classes, "a.Mine");
      jar("two.jar", classes, "a.Mine");
      refused("a.Mine is in both ");
    }

    @Test
    void namesAClassThatIsNotThere() throws IOException {
      jar("one.jar", strategy("a", "tenth", "", ""), "a.Other");
      refused("a plugin cannot be loaded: java.util.ServiceConfigurationError");
    }

    @Test
    void failsWhenItIsInitialised() throws IOException {
      jar("one.jar", strategy("a", "tenth", "", "static { if (true) { throw new IllegalStateException(\"no luck\"); } }"), "a.Mine");
      refused("a plugin cannot be loaded: java.util.ServiceConfigurationError");
    }
  }
}
