package io.github.phidias.strategies.golden.peers;

import io.github.phidias.orders.Fill;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ta4j.core.BarSeries;

/** Enters and exits on given bars, long, short or both ways, and keeps its fills. */
final class GivenSignals implements PortfolioAware {
  private final Set<Integer> entries;
  private final Set<Integer> exits;
  private final String direction;
  private final List<Fill> fills = new ArrayList<>();

  GivenSignals(Set<Integer> entries, Set<Integer> exits, String direction) {
    this.entries = entries;
    this.exits = exits;
    this.direction = direction;
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    int last = series.getEndIndex();
    boolean enters = entries.contains(last);
    // Both at once say nothing; an exit of nothing opens the other side when both are traded.
    if (enters == exits.contains(last) || !enters && portfolio.quantity() == 0 && !direction.equals("both")) {
      return TradeSignal.hold();
    }
    return enters != direction.equals("shortonly") ? TradeSignal.buy() : TradeSignal.sell();
  }

  @Override
  public void onFill(Fill fill) {
    fills.add(fill);
  }

  List<Fill> fills() {
    return List.copyOf(fills);
  }
}
