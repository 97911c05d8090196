package io.github.phidias.metrics;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;
import java.util.List;

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
  PHIDIAS("phidias") {
    @Override
    public Figures figures(TrackRecord record) {
      return PhidiasFigures.of(record);
    }

    @Override
    public Basis basis(TrackRecord record) {
      return new Basis(
          "from bar to bar", PhidiasFigures.periodsPerYear(record), 1, Basis.ARITHMETIC,
          "fractions; money in quote currency; a loss or a drawdown is negative");
    }
  },
  /**
   * empyrical (checked against empyrical-reloaded 0.7.1) by the names of its functions: daily returns in UTC, the first
   * from the initial capital, 252 a year unless given; the benchmark is the close. Fractions.
   */
  EMPYRICAL("empyrical") {
    @Override
    public Figures figures(TrackRecord record) {
      return EmpyricalFigures.of(Daily.of(record));
    }

    @Override
    public Basis basis(TrackRecord record) {
      return Basis.daily(record);
    }
  },
  /**
   * QuantStats 0.0.86 by the names of its functions: the same daily returns; win rate, payoff and the like are of days,
   * not of trades. Fractions.
   */
  QUANTSTATS("quantstats") {
    @Override
    public Figures figures(TrackRecord record) {
      return QuantStatsFigures.of(Daily.of(record));
    }

    @Override
    public Basis basis(TrackRecord record) {
      return Basis.daily(record);
    }
  },
  /**
   * backtesting.py 0.6 by the names it prints. Percent where the name says so; durations in days. Days a year follow from
   * the bars unless given: 252, or 365 when weekends carry bars.
   */
  BACKTESTING_PY("backtesting.py") {
    @Override
    public Figures figures(TrackRecord record) {
      return BacktestingPyFigures.of(record);
    }

    @Override
    public Basis basis(TrackRecord record) {
      return new Basis(
          "from day to day in UTC (from week, month or year for bars of 7, 31 or 365 days)",
          AnnualReturns.of(record.bars(), record.curve(), record.daysPerYear()).perYear(), 1, Basis.GEOMETRIC,
          "percent where the name says so; durations in days; a drawdown is negative");
    }
  };

  private final String label;

  Convention(String label) {
    this.label = label;
  }

  /** The name of the tool, as a person writes it. */
  public String label() {
    return label;
  }

  /**
   * The convention of a tool's name.
   *
   * @throws InputException UNKNOWN_NAME with the names there are
   */
  public static Convention named(String label) {
    List<String> labels = Arrays.stream(values()).map(Convention::label).toList();
    return Arrays.stream(values()).filter(c -> c.label.equals(label)).findFirst().orElseThrow(() -> new InputException(
        ErrorCode.UNKNOWN_NAME, "convention",
        "convention was '%s' but must be one of %s".formatted(label, String.join(", ", labels))));
  }

  /** The figures of a record. */
  public abstract Figures figures(TrackRecord record);

  /** What they rest on. */
  public abstract Basis basis(TrackRecord record);
}
