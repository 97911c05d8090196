package io.github.phidias.cli;

import io.github.phidias.metrics.Basis;
import io.github.phidias.metrics.Convention;
import io.github.phidias.metrics.TrackRecord;
import io.github.phidias.simulation.SimulationResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** All figures of one convention, under its name and what they rest on. */
final class ConventionScreen {
  private static final int NAME = 28;

  private ConventionScreen() {}

  static String of(SimulationResult result, Convention convention, Terminal terminal) {
    TrackRecord record = TrackRecord.of(result);
    Basis basis = convention.basis(record);
    StringBuilder out = new StringBuilder();
    out.append(terminal.bold("Figures by the convention of " + convention.label())).append('\n');
    String definition = "Returns %s, %s a year; standard deviations with n - %d; the return a year in ratios is %s; %s."
        .formatted(basis.returns(), Figures.plain(basis.periodsPerYear()), basis.ddof(), basis.mean(), basis.units());
    List<String> lines = Wrap.lines(definition, Terminal.WIDTH);
    lines.forEach(line -> out.append(terminal.dim(line)).append('\n'));
    for (Map.Entry<String, OptionalDouble> figure : convention.figures(record).values().entrySet()) {
      OptionalDouble value = figure.getValue();
      out.append(Figures.padRight(figure.getKey(), NAME))
          .append(value.isPresent() ? number(value.getAsDouble()) : terminal.either("\u2013", "-")).append('\n');
    }
    return out.toString();
  }

  /** Ten significant digits, for comparing with what another tool prints. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }
}
