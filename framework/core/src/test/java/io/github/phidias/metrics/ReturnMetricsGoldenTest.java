package io.github.phidias.metrics;

import static io.github.phidias.golden.GoldenNumbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Column;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Figures that the tests of empyrical assert; null in a series is a missing return, null expected means not a number. */
class ReturnMetricsGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> returnMetrics() {
    return GoldenReader.of("peers", "return_metrics").top("series").used("metric", "series", "args", "expected", "abs_tol")
        .cases(ReturnMetricsGoldenTest::check);
  }

  private static void check(GoldenCase golden) {
    Column returns = series(golden, golden.text("series"));
    JsonNode expected = golden.get("expected");
    Tolerance tolerance = new Tolerance(0, golden.get("abs_tol").doubleValue());
    String metric = golden.text("metric");
    if (expected.isArray()) {
      JsonNode args = metric.equals("rolling_sharpe")
          ? golden.object("args", "window", "periods_per_year") : golden.object("args", "window");
      int window = args.required("window").intValue();
      Column rolling = switch (metric) {
        case "rolling_sharpe" -> Ratios.rollingSharpe(returns, window, 0, args.required("periods_per_year").doubleValue());
        case "rolling_max_drawdown" -> Ratios.rollingMaxDrawdown(returns, window);
        default -> throw new AssertionError("no rolling metric is called " + metric);
      };
      assertClose(metric, expected, rolling.slice(Math.min(window - 1, rolling.length()), rolling.length()), tolerance);
      return;
    }
    OptionalDouble actual = figure(golden, metric, returns);
    if (expected.isTextual()) {
      // An infinite ratio: ours is empty. What must hold is that a mean was divided by nothing.
      assertEquals(OptionalDouble.empty(), actual);
      double mean = ReturnStatistics.mean(returns).orElseThrow();
      assertTrue(expected.asText().equals("+inf") ? mean > 0 : expected.asText().equals("-inf") && mean < 0, expected.asText());
    } else {
      assertClose(metric, expected, actual.isEmpty() ? null : (Double) actual.getAsDouble(), tolerance);
    }
  }

  private static OptionalDouble figure(GoldenCase golden, String metric, Column r) {
    return switch (metric) {
      case "total_return" -> none(golden, ReturnStatistics.totalReturn(r));
      case "max_drawdown" -> none(golden, RiskStatistics.maxDrawdown(r));
      case "stability_r2" -> none(golden, ReturnStatistics.stability(r));
      case "tail_ratio" -> none(golden, RiskStatistics.tailRatio(r));
      case "annual_return", "cagr" -> ReturnStatistics.annualReturn(r, args(golden, "periods_per_year")[0]);
      case "annual_volatility" -> ReturnStatistics.volatility(r, args(golden, "periods_per_year")[0]);
      case "calmar" -> Ratios.calmar(r, args(golden, "periods_per_year")[0]);
      case "sharpe" -> {
        double[] a = args(golden, "risk_free_per_period", "periods_per_year");
        yield Ratios.sharpe(r, a[0], a[1]);
      }
      case "downside_risk" -> {
        double[] a = args(golden, "required_return", "periods_per_year");
        yield RiskStatistics.downsideRisk(r, a[0], a[1]);
      }
      case "sortino" -> {
        double[] a = args(golden, "required_return", "periods_per_year");
        yield Ratios.sortino(r, a[0], a[1]);
      }
      case "omega" -> {
        double[] a = args(golden, "risk_free_per_period", "required_return_annual", "periods_per_year");
        yield Ratios.omega(r, a[0], a[1], a[2]);
      }
      case "beta_vs" -> BenchmarkStatistics.beta(r, series(golden, golden.object("args", "benchmark").required("benchmark").asText()));
      case "alpha_annual_vs" -> {
        JsonNode a = golden.object("args", "benchmark", "periods_per_year");
        yield BenchmarkStatistics.alpha(
            r, series(golden, a.required("benchmark").asText()), 0, a.required("periods_per_year").doubleValue());
      }
      default -> throw new AssertionError("no metric is called " + metric);
    };
  }

  private static OptionalDouble none(GoldenCase golden, OptionalDouble figure) {
    golden.object("args");
    return figure;
  }

  private static double[] args(GoldenCase golden, String... names) {
    JsonNode args = golden.object("args", names);
    double[] out = new double[names.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = args.required(names[i]).doubleValue();
    }
    return out;
  }

  private static Column series(GoldenCase golden, String name) {
    JsonNode values = golden.file().node().required("series").required(name);
    double[] out = new double[values.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = values.get(i).isNull() ? Double.NaN : values.get(i).doubleValue();
    }
    return Column.wrap(out);
  }
}
