package io.github.phidias.strategy;

import io.github.phidias.bars.Instrument;
import java.util.List;
import org.ta4j.core.BarSeries;

/** What a strategy over several instruments sees at one instant; read-only. */
public interface PortfolioView {
  /** The instant, UTC epoch milliseconds: the end of the bars that have just closed. */
  long time();

  /** All instruments, by name. */
  List<Instrument> instruments();

  /**
   * The bars of an instrument that have closed by now; empty before its first.
   *
   * @throws IllegalArgumentException for an instrument that is not of this run
   */
  BarSeries series(Instrument instrument);

  /** Whether a bar of an instrument has closed at this very instant; else its last bar is an older one. */
  boolean isFresh(Instrument instrument);

  /** Base units held, negative when short. */
  double quantity(Instrument instrument);

  /** Share of equity held at the last close, negative when short. */
  double weight(Instrument instrument);

  /** Equity at the last closes. */
  double equity();
}
