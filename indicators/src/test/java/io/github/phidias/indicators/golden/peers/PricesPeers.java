package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;

import io.github.phidias.indicators.prices.AveragePrice;
import io.github.phidias.indicators.prices.MedianPrice;
import io.github.phidias.indicators.prices.TypicalPrice;
import io.github.phidias.indicators.prices.WeightedClose;
import java.util.Map;

final class PricesPeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "MEDPRICE", (in, p) -> output("medprice", in.column(new MedianPrice())),
        "TYPPRICE", (in, p) -> output("typprice", in.column(new TypicalPrice())),
        "WCLPRICE", (in, p) -> output("wclprice", in.column(new WeightedClose())),
        "AVGPRICE", (in, p) -> output("avgprice", in.column(new AveragePrice())));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.of(
        "medprice", (in, p) -> output("medprice", in.column(new MedianPrice())),
        "typprice", (in, p) -> output("typprice", in.column(new TypicalPrice())),
        "wcprice", (in, p) -> output("wcprice", in.column(new WeightedClose())),
        "avgprice", (in, p) -> output("avgprice", in.column(new AveragePrice())));
  }
}
