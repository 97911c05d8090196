package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;

import io.github.phidias.indicators.statistics.LinearRegression;
import io.github.phidias.indicators.statistics.RegressionForecast;
import io.github.phidias.indicators.statistics.RegressionIntercept;
import io.github.phidias.indicators.statistics.RegressionSlope;
import io.github.phidias.indicators.statistics.StandardError;
import io.github.phidias.indicators.statistics.Variance;
import java.util.Map;

final class StatisticsPeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "LINEARREG", (in, p) -> output("linearreg", in.column(new LinearRegression((int) p[0]))),
        "LINEARREG_SLOPE", (in, p) -> output("slope", in.column(new RegressionSlope((int) p[0]))),
        "LINEARREG_INTERCEPT", (in, p) -> output("intercept", in.column(new RegressionIntercept((int) p[0]))),
        "TSF", (in, p) -> output("tsf", in.column(new RegressionForecast((int) p[0]))),
        "VAR", (in, p) -> output("var", in.column(new Variance((int) p[0]))));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.of(
        "linreg", (in, p) -> output("linreg", in.column(new LinearRegression((int) p[0]))),
        "linregslope", (in, p) -> output("linregslope", in.column(new RegressionSlope((int) p[0]))),
        "linregintercept", (in, p) -> output("linregintercept", in.column(new RegressionIntercept((int) p[0]))),
        "tsf", (in, p) -> output("tsf", in.column(new RegressionForecast((int) p[0]))),
        "stderr", (in, p) -> output("stderr", in.column(new StandardError((int) p[0]))),
        "var", (in, p) -> output("var", in.column(new Variance((int) p[0]))));
  }
}
