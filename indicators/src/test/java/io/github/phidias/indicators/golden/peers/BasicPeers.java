package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;
import static io.github.phidias.indicators.golden.peers.PeerFamily.outputs;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Bollinger;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.PriceSource;
import java.util.List;
import java.util.Map;

final class BasicPeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "SMA", (in, p) -> output("sma", in.sma((int) p[0])),
        "EMA", (in, p) -> output("ema", in.emaSmaSeed((int) p[0])),
        "RSI", (in, p) -> output("rsi", in.rsi((int) p[0])),
        "ATR", (in, p) -> output("atr", in.atr((int) p[0])),
        "TRANGE", (in, p) -> output("tr", in.trueRange()),
        "BBANDS", (in, p) -> bands(in, p, List.of("middle", "upper", "lower")),
        "STDDEV", (in, p) -> output("stddev", deviation(in, (int) p[0])));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.of(
        "sma", (in, p) -> output("sma", in.sma((int) p[0])),
        "ema", (in, p) -> output("ema", in.ema((int) p[0])),
        "wilders", (in, p) -> output("wilders", in.wilderAverage(PriceSource.CLOSE, (int) p[0], 0)),
        "rsi", (in, p) -> output("rsi", in.rsi((int) p[0])),
        "tr", (in, p) -> output("tr", in.trueRange()),
        "bbands", (in, p) -> bands(in, p, List.of("middle", "upper", "lower")),
        "stddev", (in, p) -> output("stddev", deviation(in, (int) p[0])));
  }

  private static Map<String, Column> bands(IndicatorColumns in, double[] p, List<String> names) {
    Bollinger bands = in.bollinger((int) p[0], p[1]);
    return outputs(names, List.of(bands.middle(), bands.upper(), bands.lower()));
  }

  private static Column deviation(IndicatorColumns in, int length) {
    return in.standardDeviation(PriceSource.CLOSE, length, DeviationKind.POPULATION);
  }
}
