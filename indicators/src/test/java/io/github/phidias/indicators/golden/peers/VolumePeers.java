package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;

import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.volume.AccumulationDistribution;
import io.github.phidias.indicators.volume.ChaikinOscillator;
import io.github.phidias.indicators.volume.EaseOfMovement;
import io.github.phidias.indicators.volume.KlingerOscillator;
import io.github.phidias.indicators.volume.MarketFacilitation;
import io.github.phidias.indicators.volume.MoneyFlowIndex;
import io.github.phidias.indicators.volume.NegativeVolumeIndex;
import io.github.phidias.indicators.volume.OnBalanceVolume;
import io.github.phidias.indicators.volume.OnBalanceVolume.Start;
import io.github.phidias.indicators.volume.PositiveVolumeIndex;
import java.util.Map;

final class VolumePeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "AD", (in, p) -> output("ad", in.column(new AccumulationDistribution())),
        "ADOSC", (in, p) -> output("adosc", in.column(new ChaikinOscillator((int) p[0], (int) p[1]))),
        "OBV", (in, p) -> output("obv", in.column(new OnBalanceVolume())),
        "MFI", (in, p) -> output("mfi", in.column(new MoneyFlowIndex((int) p[0]))));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.of(
        "ad", (in, p) -> output("ad", in.column(new AccumulationDistribution())),
        "adosc", (in, p) -> output("adosc", in.column(new ChaikinOscillator((int) p[0], (int) p[1]))),
        "obv", (in, p) -> output("obv", in.column(new OnBalanceVolume(Start.ZERO, PriceSource.CLOSE))),
        "mfi", (in, p) -> output("mfi", in.column(new MoneyFlowIndex((int) p[0]))),
        "kvo", (in, p) -> output("kvo", in.column(new KlingerOscillator((int) p[0], (int) p[1], 13))),
        "emv", (in, p) -> output("emv", in.column(new EaseOfMovement(1))),
        "marketfi", (in, p) -> output("marketfi", in.column(new MarketFacilitation())),
        "nvi", (in, p) -> output("nvi", in.column(new NegativeVolumeIndex())),
        "pvi", (in, p) -> output("pvi", in.column(new PositiveVolumeIndex())));
  }
}
