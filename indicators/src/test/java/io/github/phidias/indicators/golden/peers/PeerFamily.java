package io.github.phidias.indicators.golden.peers;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which indicators of one family stand for those of other libraries. */
interface PeerFamily {
  /** One indicator of a peer: its parameters in its own order give our columns by the peer's output names. */
  @FunctionalInterface
  interface Peer {
    Map<String, Column> compute(IndicatorColumns columns, double[] parameters);
  }

  /** All families. */
  List<PeerFamily> ALL = List.of(
      new AveragesPeers(), new BasicPeers(), new CyclesPeers(), new MomentumPeers(), new PricesPeers(), new StatisticsPeers(),
      new TrendPeers(), new VolatilityPeers(), new VolumePeers());

  /** By TA-Lib's name. */
  Map<String, Peer> talib();

  /** By Tulip's name. */
  Map<String, Peer> tulip();

  /** The peers of all families; fails when two claim one name. */
  static Map<String, Peer> all(Function<PeerFamily, Map<String, Peer>> library) {
    Map<String, Peer> found = new HashMap<>();
    for (PeerFamily family : ALL) {
      library.apply(family).forEach((name, peer) -> {
        if (found.put(name, peer) != null) {
          throw new AssertionError("two families answer for " + name);
        }
      });
    }
    return found;
  }

  /** Columns by output names. */
  static Map<String, Column> outputs(List<String> names, List<Column> columns) {
    Map<String, Column> out = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      out.put(names.get(i), columns.get(i));
    }
    return out;
  }

  /** One output. */
  static Map<String, Column> output(String name, Column column) {
    return Map.of(name, column);
  }
}
