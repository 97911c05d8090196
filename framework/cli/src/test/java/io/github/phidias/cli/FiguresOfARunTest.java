package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures by a convention, and the tables of a run. */
class FiguresOfARunTest {
  private static final String RSI = Ran.ROOT.resolve("examples/rsi-aapl.yaml").toString();

  private static JsonNode json(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("backtest", RSI, "--json"));
    args.addAll(List.of(options));
    return new ObjectMapper().readTree(Ran.of(args.toArray(String[]::new)).out());
  }

  @ParameterizedTest
  @CsvSource({
    "phidias, sharpe_ratio, 252, from bar to bar, arithmetic", "empyrical, sharpe_ratio, 252, from day to day, arithmetic",
    "quantstats, sharpe, 252, from day to day, arithmetic", "backtesting.py, Sharpe Ratio, 252, from day to day, geometric"})
  void areNamedWithWhatTheyRestOn(String convention, String figure, double periods, String returns, String mean)
      throws IOException {
    JsonNode figures = json("--convention", convention).get("figures");
    assertEquals(1, figures.size());
    JsonNode one = figures.get(convention);
    assertEquals(periods, one.at("/definition/periods_per_year").asDouble());
    assertEquals(1, one.at("/definition/ddof").asInt());
    assertEquals(mean, one.at("/definition/mean").asText());
    assertTrue(one.at("/definition/returns").asText().startsWith(returns));
    double value = one.at("/values").get(figure).doubleValue();
    Ran screen = Ran.of("backtest", RSI, "--convention", convention);
    assertTrue(screen.out().contains("Figures by the convention of " + convention + "\nReturns " + returns), screen.out());
    String shown = screen.out().lines().filter(l -> l.startsWith(figure + "  ")).findFirst().orElseThrow();
    assertEquals(value, Double.parseDouble(shown.substring(28)), 1e-9 * Math.abs(value));
    long lines = screen.out().lines()
        .dropWhile(l -> !l.startsWith("Figures")).filter(l -> l.matches("\\S.{26} \\S+")).count();
    assertEquals(one.get("values").size(), lines);
  }

  @Test
  void areOursUnlessAskedAndEqualTheMetrics() throws IOException {
    JsonNode result = json();
    result.at("/figures/phidias/values").properties().forEach(e -> {
      JsonNode metric = result.get("metrics").get(e.getKey());
      if (metric != null) {
        double value = metric.doubleValue();
        assertEquals(metric.isNull(), e.getValue().isNull(), e.getKey());
        assertEquals(value, e.getValue().doubleValue(), 1e-9 * Math.abs(value), e.getKey());
      }
    });
    assertFalse(result.has("details"));
  }

  @Test
  void refusesAConventionThatIsNone() {
    Ran ran = Ran.of("backtest", RSI, "--convention", "excel");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("convention was 'excel' but must be one of phidias, empyrical, quantstats, backtesting.py"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({"rsi-aapl.yaml, true", "ema-crossover-btc.yaml, false", "fvg-btc.yaml, true"})
  void printsTablesThatFitTheScreen(String example, boolean unicode) {
    Ran ran = Ran.of(unicode, "backtest", Ran.ROOT.resolve("examples/" + example).toString(), "--details");
    assertEquals(0, ran.status(), ran.err());
    for (String title : List.of(
        "Return by month", "Drawdowns from", "Rolling Sharpe ratio", "Holding times", "Excursions of trades")) {
      assertTrue(ran.out().contains("\n" + title), title);
    }
    List<String> wide = ran.out().lines().filter(l -> l.length() > Terminal.WIDTH).toList();
    assertEquals(List.of(), wide);
    assertFalse(ran.out().contains("NaN"), ran.out());
    assertTrue(unicode || ran.out().chars().allMatch(c -> c < 128), ran.out());
  }

  @Test
  void printsTablesOfARunWithoutTrades() {
    Ran ran = Ran.of(
        "backtest", RSI, "--set", "strategy.parameters.position_size=0", "--details", "--convention", "phidias");
    assertEquals(0, ran.status(), ran.err());
    assertEquals(2, ran.out().lines().filter("none; there are no trades"::equals).count());
    assertTrue(ran.out().contains("none; no window has returns that differ"), ran.out());
  }

  @Test
  void holdsAllOfTheTablesAsJson() throws IOException {
    JsonNode result = json("--details");
    JsonNode details = result.get("details");
    assertEquals(result.get("trade_history").size(), details.get("excursions").size());
    assertEquals(result.at("/metrics/max_drawdown").doubleValue(), details.at("/drawdowns/0/depth").doubleValue(), 1e-12);
    assertEquals(result.get("equity_curve").size() - 1, details.get("rolling_sharpe").size());
    double growth = 1;
    for (JsonNode month : details.get("monthly_returns")) {
      growth *= 1 + month.doubleValue();
    }
    assertEquals(1 + result.at("/metrics/total_return").doubleValue(), growth, 1e-9);
    for (int i = 0; i < details.get("excursions").size(); i++) {
      assertTrue(details.at("/excursions/" + i + "/adverse").doubleValue() <= 0);
      assertTrue(details.at("/excursions/" + i + "/favorable").doubleValue() >= 0);
    }
  }
}
