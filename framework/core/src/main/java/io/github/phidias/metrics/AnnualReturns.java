package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/**
 * Annual figures as backtesting.py compounds them: r are the returns from UTC day to day (from week, month or year for
 * bars of 7, 31 or 365 days), g their geometric mean, A their number a year. Annual return (1+g)^A - 1; annual volatility
 * sqrt((var(r) + (1+g)^2)^A - (1+g)^(2A)), the deviation of a product of A independent returns.
 *
 * @param returns r, those that are not missing
 * @param growth  g; 0 where a return is -1 or less
 * @param perYear A: 252, or 365 when weekends carry bars; 52, 12 or 1 for coarser bars
 */
record AnnualReturns(Column returns, OptionalDouble growth, double perYear) {
  static AnnualReturns of(Bars bars, EquityCurve curve, OptionalDouble daysPerYear) {
    int days = (int) (BarSteps.typical(bars) / 86_400_000);
    Column returns = Column.wrap(Numbers.present(curve.lastOf(bucket(days)).returns()));
    double perYear = switch (days) {
      case 7 -> 52;
      case 31 -> 12;
      case 365 -> 1;
      default -> daysPerYear.orElseGet(() -> BarSteps.onWeekends(bars) ? 365 : 252);
    };
    return new AnnualReturns(returns, BacktestingPyFigures.geometricMean(returns.toArray()), perYear);
  }

  private static LongFunction<Object> bucket(int days) {
    return time -> {
      LocalDate date = Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).toLocalDate();
      return switch (days) {
        case 7 -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case 31 -> YearMonth.from(date);
        case 365 -> Year.from(date);
        default -> date;
      };
    };
  }

  OptionalDouble annualReturn() {
    return growth.isEmpty() ? growth : Numbers.finite(StrictMath.pow(1 + growth.getAsDouble(), perYear) - 1);
  }

  OptionalDouble volatility() {
    if (growth.isEmpty() || returns.length() < 2) {
      return OptionalDouble.empty();
    }
    double deviation = Numbers.deviation(returns.toArray());
    double factor = 1 + growth.getAsDouble();
    return Numbers.finite(Math.sqrt(
        StrictMath.pow(deviation * deviation + factor * factor, perYear) - StrictMath.pow(factor, 2 * perYear)));
  }

  OptionalDouble sharpe() {
    return over(volatility().orElse(Double.NaN));
  }

  OptionalDouble sortino() {
    return over(RiskStatistics.semideviation(returns.toArray(), 0) * Math.sqrt(perYear));
  }

  /** The annual return over a risk; empty where that is zero. */
  OptionalDouble over(double risk) {
    return Numbers.ratio(annualReturn().orElse(Double.NaN), risk);
  }
}
