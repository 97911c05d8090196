package io.github.phidias.metrics;

/**
 * Whose definitions a figure follows. The same word means different things in different tools (a Sharpe ratio of bar
 * returns, of daily ones, of compounded ones), so a report names its convention. Risk-free and required return are 0 in
 * all of them; the single functions of this package take others.
 */
public enum Convention {
  /**
   * Our own, the default: the definitions and names of the simulator's metrics, on returns from bar to bar with 365 days a
   * year, and further figures beside them. Fractions.
   */
  PHIDIAS {
    @Override
    public Figures figures(TrackRecord record) {
      return PhidiasFigures.of(record);
    }
  },
  /**
   * empyrical (checked against empyrical-reloaded 0.7.1) by the names of its functions: daily returns in UTC, the first
   * from the initial capital, 252 a year unless given; the benchmark is the close. Fractions.
   */
  EMPYRICAL {
    @Override
    public Figures figures(TrackRecord record) {
      return EmpyricalFigures.of(Daily.of(record));
    }
  },
  /**
   * QuantStats 0.0.86 by the names of its functions: the same daily returns; win rate, payoff and the like are of days,
   * not of trades. Fractions.
   */
  QUANTSTATS {
    @Override
    public Figures figures(TrackRecord record) {
      return QuantStatsFigures.of(Daily.of(record));
    }
  },
  /**
   * backtesting.py 0.6 by the names it prints. Percent where the name says so; durations in days. Days a year follow from
   * the bars unless given: 252, or 365 when weekends carry bars.
   */
  BACKTESTING_PY {
    @Override
    public Figures figures(TrackRecord record) {
      return BacktestingPyFigures.of(record);
    }
  };

  /** The figures of a record. */
  public abstract Figures figures(TrackRecord record);
}
