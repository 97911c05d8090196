package io.github.phidias.simulation;

/** Results over several instruments as CSV: full precision, a dot as the decimal mark, times in UTC epoch milliseconds. */
public final class PortfolioCsv {
  private PortfolioCsv() {}

  /** One line a closed trade: the instrument, then the columns of {@link ResultCsv#trades}; ids and indices are its own. */
  public static String trades(PortfolioResult result) {
    StringBuilder out = new StringBuilder("instrument,").append(ResultCsv.TRADE).append('\n');
    for (PortfolioResult.InstrumentTrade t : result.trades()) {
      out.append(t.instrument()).append(',').append(ResultCsv.trade(t.trade())).append('\n');
    }
    return out.toString();
  }

  /** {@code time,equity}, one line an instant at which bars closed. */
  public static String equity(PortfolioResult result) {
    StringBuilder out = new StringBuilder("time,equity\n");
    for (int step = 0; step < result.equity().length(); step++) {
      out.append(result.time(step)).append(',').append(result.equity().get(step)).append('\n');
    }
    return out.toString();
  }
}
