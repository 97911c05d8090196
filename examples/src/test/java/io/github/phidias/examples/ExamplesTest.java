package io.github.phidias.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.simulation.SimulationResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("phidias.root"));

  @TestFactory
  Stream<DynamicTest> everyMainRunsAndPrints() {
    return Stream.<Runnable>of(
            () -> BuyTheDip.main(new String[0]), () -> ExistingTa4jStrategy.main(new String[0]), () -> StrategyOfYourOwn.main(new String[0]),
            () -> MultiTimeframeStrategy.main(new String[0]), () -> MomentumRotation.main(new String[0]),
            () -> VerifyAStrategy.main(new String[0]), () -> RandomRatios.main(new String[0]),
            () -> HarvestAgainstBenchmarks.main(new String[0]))
        .map(main -> DynamicTest.dynamicTest("main", () -> {
          PrintStream before = System.out;
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
          try {
            main.run();
          } finally {
            System.setOut(before);
          }
          assertFalse(out.toString(StandardCharsets.UTF_8).isBlank());
        }));
  }

  @Test
  void theReadmeShowsTheStrategyThatIsCompiledHere() throws IOException {
    String source = Files.readString(ROOT.resolve("examples/src/main/java/io/github/phidias/examples/BuyTheDip.java"));
    String region = source.substring(source.indexOf("// README:begin\n") + 16, source.indexOf("\n  // README:end")).stripIndent()
        .replace("static final ", "");
    assertTrue(Files.readString(ROOT.resolve("README.md")).contains(region), region);
  }

  @TestFactory
  Stream<DynamicTest> thePageOnTimeframesShowsWhatIsCompiledHere() throws IOException {
    String source = Files.readString(ROOT.resolve("examples/src/main/java/io/github/phidias/examples/MultiTimeframeStrategy.java"));
    String page = Files.readString(ROOT.resolve("framework/docs/timeframes.md"));
    return Stream.of("timeframes", "columns", "ta4j").map(name -> DynamicTest.dynamicTest(name, () -> {
      String begin = "// " + name + ":begin\n";
      String region = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("\n  // " + name + ":end"))
          .stripIndent().replace("static final ", "");
      assertTrue(page.contains(region), region);
    }));
  }

  @TestFactory
  Stream<DynamicTest> thePageOnFibonacciShowsWhatIsCompiledHere() throws IOException {
    String source = Files.readString(ROOT.resolve("examples/src/main/java/io/github/phidias/examples/RandomRatios.java"));
    String page = Files.readString(ROOT.resolve("framework/docs/fibonacci.md"));
    return Stream.of("levels", "strategy").map(name -> DynamicTest.dynamicTest(name, () -> {
      String begin = "// " + name + ":begin\n";
      String region = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("\n  // " + name + ":end"))
          .stripIndent().replace("static final ", "");
      assertTrue(page.contains(region), region);
    }));
  }

  @Test
  void thePageOnFibonacciShowsThePercentilesThatAreFound() throws IOException {
    Bars bars = Catalogue.load("msft-1d");
    var anywhere = RandomRatios.anywhere(bars);
    String row = String.format(Locale.ROOT, "| msft-1d | %d | %.3f | %.3f | %.3f | %.3f | %.3f |",
        anywhere.own().touches(), anywhere.own().bounceRate(), anywhere.percentile(), RandomRatios.inTheirSpan(bars).percentile(),
        RandomRatios.halfAlone(bars).percentile(), RandomRatios.percentileOfReturn(bars));
    assertTrue(Files.readString(ROOT.resolve("framework/docs/fibonacci.md")).contains(row), row);
  }

  @Test
  void thePageOnPortfoliosShowsTheRotationThatIsCompiledHere() throws IOException {
    String source = Files.readString(ROOT.resolve("examples/src/main/java/io/github/phidias/examples/MomentumRotation.java"));
    String region = source.substring(source.indexOf("// rotation:begin\n") + 18, source.indexOf("\n  // rotation:end"))
        .stripIndent().replace("static final ", "");
    assertTrue(Files.readString(ROOT.resolve("framework/docs/portfolios.md")).contains(region), region);
  }

  @Test
  void thePageOnVolatilityHarvestingShowsTheRunThatIsCompiledHere() throws IOException {
    String source = Files.readString(ROOT.resolve("examples/src/main/java/io/github/phidias/examples/HarvestAgainstBenchmarks.java"));
    String region = source.substring(source.indexOf("// harvest:begin\n") + 17, source.indexOf("\n  // harvest:end"))
        .stripIndent().replace("static ", "");
    assertTrue(Files.readString(ROOT.resolve("framework/docs/volatility-harvesting.md")).contains(region), region);
  }

  @Test
  void theRotationHoldsTwoSharesAndDoesNotDependOnTheOrderOfListing() {
    var result = MomentumRotation.run(MomentumRotation.shares());
    assertTrue(result.metrics().totalTrades() > 50, "it rotates");
    assertTrue(result.equity().sameBits(MomentumRotation.run(MomentumRotation.shares().reversed()).equity()));
  }

  @Test
  void severalTimeframesGiveTheSameTradesBarByBarAndByColumn() {
    Bars bars = Catalogue.load("bitstamp-btcusd-5m");
    SimulationResult barByBar = MultiTimeframeStrategy.run(MultiTimeframeStrategy.BAR_BY_BAR, bars);
    assertFalse(barByBar.trades().isEmpty());
    assertEquals(barByBar.trades(), MultiTimeframeStrategy.run(MultiTimeframeStrategy.BY_COLUMN, bars).trades());
  }
}
