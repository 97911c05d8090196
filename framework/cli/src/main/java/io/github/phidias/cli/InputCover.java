package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.SimulationInputs;
import java.time.Instant;

/**
 * Whether inputs go with bars. What covers none of them is refused, for it is the wrong file; what covers a part is used, and
 * said on the error stream.
 */
final class InputCover {
  private InputCover() {}

  static void check(SimulationInputs inputs, Bars bars, Terminal terminal) {
    inputs.commission().ifPresent(fees -> fees.requireKnown(bars.openTime(0)));
    if (inputs.funding().size() > 0) {
      funding(inputs.funding(), bars, terminal);
    }
    inputs.finer().ifPresent(finer -> finer(finer, bars, terminal));
  }

  private static void funding(FundingRates rates, Bars bars, Terminal terminal) {
    long from = bars.openTime(0);
    long to = bars.closeTime(bars.size() - 1);
    int first = rates.firstAfter(from);
    int after = rates.firstAfter(to);
    String span = "%s to %s but the bars are of %s to %s".formatted(
        time(rates.time(0)), time(rates.time(rates.size() - 1)), time(from), time(to));
    if (first == after) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "inputs.funding",
          "inputs.funding has no payment in the time of the bars: it has those of " + span);
    }
    long step = 0;
    for (int i = 1; i < rates.size(); i++) {
      step = Math.max(step, rates.time(i) - rates.time(i - 1));
    }
    if (rates.time(first) - from > step || to - rates.time(after - 1) > step) {
      say(terminal, "funding is known for a part of the time only, nothing is paid in the rest: " + span);
    }
  }

  private static void finer(Bars finer, Bars bars, Terminal terminal) {
    if (!finer.instrument().equals(bars.instrument())) {
      throw refused("are of %s but the bars are of %s; take finer bars of the same"
          .formatted(finer.instrument(), bars.instrument()));
    }
    if (!divides(finer.timeframe(), bars.timeframe())) {
      throw refused("are of %s, of which no whole number over one is a bar of %s; take finer ones"
          .formatted(finer.timeframe(), bars.timeframe()));
    }
    int empty = 0;
    for (int i = 0; i < bars.size(); i++) {
      int at = finer.indexAtOrAfter(bars.openTime(i));
      empty += at < finer.size() && finer.openTime(at) < bars.closeTime(i) ? 0 : 1;
    }
    if (empty == bars.size()) {
      throw refused("lie in none of the bars: %s, %s".formatted(finer, bars));
    }
    if (empty > 0) {
      say(terminal, "%s of %s bars have no finer bars inside and are taken as they are".formatted(
          Figures.count(empty), Figures.count(bars.size())));
    }
  }

  private static boolean divides(Timeframe finer, Timeframe coarser) {
    if (finer.months() > 0) {
      return coarser.months() > finer.months() && coarser.months() % finer.months() == 0;
    }
    long whole = coarser.months() > 0 ? Timeframe.ONE_DAY.millis() : coarser.millis();
    return whole % finer.millis() == 0 && (coarser.months() > 0 || whole > finer.millis());
  }

  private static InputException refused(String what) {
    return new InputException(ErrorCode.BAD_PARAMETER, "inputs.finer_bars", "inputs.finer_bars " + what);
  }

  private static void say(Terminal terminal, String note) {
    terminal.err().print("phidias: note: " + note + "\n");
    terminal.err().flush();
  }

  private static String time(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).toString();
  }
}
