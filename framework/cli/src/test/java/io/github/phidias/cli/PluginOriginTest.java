package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.plugins.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose each strategy and indicator is, and that those of a plugin are known wherever ours are. */
class PluginOriginTest {
  private static String strategySource(String name) {
    return """
        package a;
        import io.github.phidias.indicators.*;
        import io.github.phidias.parameters.Param;
        import io.github.phidias.signals.*;
        import io.github.phidias.strategy.*;
        public final class Mine implements StrategyProvider {
          public java.util.List<Class<? extends TradingStrategy>> strategies() { return java.util.List.of(Up.class); }
          @StrategyName(value = "%s", belief = "What goes up goes on.")
          public record Up() implements TradingStrategy {
            public TradeSignal run(org.ta4j.core.BarSeries series) {
              double up = Indicators.of(series).named("rise", java.util.Map.of("length", 2)).value(series.getEndIndex());
              return up > 0 ? TradeSignal.buy() : TradeSignal.sell();
            }
          }
        }
        """.formatted(name);
  }

  private static String indicatorSource(String name, String more) {
    return """
        package b;
        import io.github.phidias.bars.Column;
        import io.github.phidias.indicators.*;
        import io.github.phidias.parameters.Param;
        import java.util.List;
        public final class Ours implements IndicatorProvider {
          public List<Class<? extends IndicatorFormula>> indicators() { return List.of(Rise.class); }
          @IndicatorName(value = "%s", formula = "The close less that of length bars before."%s)
          public record Rise(@Param(value = "1", min = 1, unit = "bars", description = "Bars between") int length)
              implements IndicatorFormula {
            public List<Column> compute(IndicatorColumns columns) {
              Column close = columns.bars().close();
              double[] rise = new double[close.length()];
              for (int t = 0; t < rise.length; t++) {
                rise[t] = t < length ? Double.NaN : close.get(t) - close.get(t - length);
              }
              return List.of(Column.wrap(rise));
            }
            public int warmUp() { return length; }
          }
        }
        """.formatted(name, more);
  }

  @TempDir Path folder;

  private Ran run(String... args) {
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.addAll(List.of("--plugins", folder.toString()));
    return Ran.of(all.toArray(String[]::new));
  }

  private void strategy(String file, String name) throws IOException {
    TestJar.of(Compiled.classes(Map.of("a.Mine", strategySource(name)))).with(TestJar.STRATEGIES, "a.Mine\n")
        .write(folder.resolve(file));
  }

  private void indicator(String file, String name, String more) throws IOException {
    TestJar.of(Compiled.classes(Map.of("b.Ours", indicatorSource(name, more)))).with(TestJar.INDICATORS, "b.Ours\n")
        .write(folder.resolve(file));
  }

  @Nested
  class Origins {
    @Test
    void standOverTheirEntries() throws IOException {
      strategy("up-1.0.jar", "up");
      String out = run("strategies").out();
      assertTrue(out.startsWith("built-in") && out.indexOf("\nema_crossover ") < out.indexOf("\n\nup-1.0.jar\nup  What goes up"), out);
      indicator("rise.jar", "rise", "");
      out = run("indicators").out();
      assertTrue(out.startsWith("basic, built-in") && out.contains("\n\nrise.jar\nrise  The close less"), out);
    }

    @Test
    void areToldOfOneEntryToo() throws IOException {
      strategy("up-1.0.jar", "up");
      indicator("rise.jar", "rise", "");
      assertTrue(run("strategies", "up").out().contains("\norigin: up-1.0.jar\n"));
      assertTrue(Pattern.compile("\norigin +rise.jar\n").matcher(run("indicators", "rise").out()).find());
      assertTrue(run("strategies", "rsi").out().contains("\norigin: built-in"));
      assertTrue(Pattern.compile("\norigin +built-in").matcher(run("indicators", "sma").out()).find());
    }
  }

  @Nested
  class TwoOfOneName {
    private void refused(String command, String sentence, String jar) {
      Ran ran = run(command);
      assertEquals(2, ran.status(), ran.out());
      assertTrue(ran.err().startsWith("phidias: " + sentence) && ran.err().contains("(built-in") && ran.err().contains(jar), ran.err());
    }

    @Test
    void areRefusedWithBothOriginsForStrategies() throws IOException {
      strategy("up.jar", "rsi");
      refused("strategies", "two strategies are named rsi: io.github.phidias.strategies.Rsi (", "a.Mine$Up (up.jar); rename one");
    }

    @Test
    void areRefusedWithBothOriginsForIndicators() throws IOException {
      indicator("rise.jar", "sma", "");
      refused("indicators", "two indicators are named sma: ", "b.Ours$Rise (rise.jar); rename one");
    }

    @Test
    void areRefusedForNamesElsewhereToo() throws IOException {
      indicator("rise.jar", "rise", ", talib = \"SMA\"");
      refused("indicators", "two indicators are called SMA elsewhere: ", "b.Ours$Rise (rise.jar); rename one");
    }
  }

  @Nested
  class AnIndicatorOfAPlugin {
    @Test
    void isComputedLikeOneOfOurs() throws IOException {
      indicator("rise.jar", "rise", "");
      List<String> lines = run("indicator", "rise", "--param", "length=3", "--bars", "aapl-1d").out().lines().toList();
      Bars bars = Catalogue.load("aapl-1d");
      assertEquals("index,time,value", lines.getFirst());
      assertEquals("2," + bars.openTime(2) + ",", lines.get(3));
      assertEquals("3," + bars.openTime(3) + "," + (bars.close().get(3) - bars.close().get(0)), lines.get(4));
      assertTrue(run("indicator", "rise", "--param", "length=0", "--bars", "aapl-1d").err().contains("length was 0"));
    }

    @Test
    void isKnownByNameToAStrategyOfAnotherPluginInEitherProcess() throws IOException {
      strategy("up.jar", "up");
      indicator("rise.jar", "rise", "");
      Ran signals = run("signals", "up", "--bars", "aapl-1d-2013");
      assertEquals(0, signals.status(), signals.err());
      Bars bars = Catalogue.load("aapl-1d-2013");
      List<String> lines = signals.out().lines().toList();
      for (int t = 0; t < bars.size(); t++) {
        boolean up = t >= 2 && bars.close().get(t) - bars.close().get(t - 2) > 0;
        assertTrue(lines.get(t + 1).contains(up ? ",BUY," : ",SELL,"), lines.get(t + 1));
      }
      String file = Files.writeString(folder.resolve("run.yaml"), "kind: backtest\ndataset: aapl-1d-2013\nstrategy: {name: up}\n").toString();
      Ran ran = run("backtest", file, "--json");
      assertEquals(0, ran.status(), ran.err());
      assertEquals(ran, run("backtest", file, "--json", "--isolate"));
      assertEquals(0, run("config", "check", file).status());
      assertTrue(run("config", "schema").out().contains("\"up\""));
    }

    @Test
    void isNotKnownWithoutIt() {
      Ran ran = run("indicator", "rise", "--bars", "aapl-1d");
      assertTrue(ran.status() == 2 && ran.err().contains("indicator 'rise' is not known"), ran.err());
    }
  }
}
