package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;
import static io.github.phidias.indicators.golden.peers.PeerFamily.outputs;

import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.bands.AccelerationBands;
import io.github.phidias.indicators.volatility.ChaikinVolatility;
import io.github.phidias.indicators.volatility.FirstRange;
import io.github.phidias.indicators.volatility.Natr;
import java.util.List;
import java.util.Map;

/** Of the families volatility and bands. */
final class VolatilityPeers implements PeerFamily {
  /** At a length of one TA-Lib's NATR is the true range itself, not in percent of anything. */
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "NATR", (in, p) -> output("natr", p[0] > 1 ? in.column(new Natr((int) p[0])) : in.trueRange()),
        "ACCBANDS", (in, p) -> outputs(List.of("upper", "middle", "lower"), in.columns(new AccelerationBands((int) p[0]))));
  }

  /** Tulip's average true range is Wilder's average of all true ranges, that of the first bar included. */
  @Override
  public Map<String, Peer> tulip() {
    return Map.of(
        "atr", (in, p) -> output("atr", in.over(in.trueRange()).wilderAverage(PriceSource.CLOSE, (int) p[0], 0)),
        "natr", (in, p) -> output("natr", in.column(new Natr((int) p[0], FirstRange.FIRST_BAR))),
        "cvi", (in, p) -> output("cvi", in.column(new ChaikinVolatility((int) p[0], (int) p[0]))));
  }
}
