package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;
import static io.github.phidias.indicators.golden.peers.PeerFamily.outputs;

import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.cycles.CyclePeriod;
import io.github.phidias.indicators.cycles.CyclePhase;
import io.github.phidias.indicators.cycles.SineWave;
import io.github.phidias.indicators.cycles.TrendLine;
import java.util.List;
import java.util.Map;

final class CyclesPeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "HT_TRENDLINE", (in, p) -> output("trend", in.column(new TrendLine())),
        "HT_DCPERIOD", (in, p) -> output("period", in.column(new CyclePeriod())),
        "HT_DCPHASE", (in, p) -> output("phase", in.column(new CyclePhase())),
        "HT_SINE", (in, p) -> outputs(List.of("sine", "lead"), in.columns(new SineWave(PriceSource.CLOSE))));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.of();
  }
}
