package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import io.github.phidias.reports.charts.IndicatorPicture;
import io.github.phidias.reports.charts.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicator",
    description = "Prints an indicator's values for every bar, as CSV: index,time, then its outputs. The time is the bar's "
        + "open time in UTC epoch milliseconds; a value that is not defined yet is an empty field. With --plot it draws them "
        + "instead: over the candles, or in a pane of their own.",
    footer = {
      "",
      "Examples:",
      "  phidias indicator rsi_wilder --param length=14 --bars aapl-1d",
      "  phidias indicator bollinger --plot bands.png",
      "  phidias indicator macd --bars aapl-1d --last 120 --plot macd.png --dark",
    })
final class IndicatorCommand extends PhidiasCommand {
  /** What is drawn when nothing is named. */
  private static final String SAMPLE = "aapl-1d";
  private static final int SEEN_AT_ONCE = 250;

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "An indicator; phidias indicators lists them.")
  private String name;

  @Option(names = "--param", paramLabel = "name=value", description = "A parameter; may be repeated.")
  private List<String> params = new ArrayList<>();

  @Option(names = "--bars", paramLabel = "FILE|ID", description = "A bar file, or a data set; phidias data list. Must be "
      + "given for numbers; a picture is of aapl-1d by default.")
  private String bars;

  @Mixin private BarRange range = new BarRange();

  @Mixin private PlotOptions plot = new PlotOptions();

  @Mixin private BarOptions barOptions = new BarOptions();

  @Mixin PluginOptions plugins = new PluginOptions();

  IndicatorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    IndicatorDescriptor descriptor = IndicatorRegistry.load().find(name);
    var values = NamedValues.read(descriptor.record(), params);
    descriptor.create(values);
    Optional<Path> picture = plot.file();
    if (bars == null && picture.isEmpty()) {
      throw new InputException(
          ErrorCode.MISSING_FIELD, "--bars", "--bars must be given: a bar file, or a data set of phidias data list, such as aapl-1d");
    }
    Bars loaded = barOptions.load(terminal, bars == null ? SAMPLE : bars);
    BarRange.Range shown = range.of(loaded, picture.isEmpty() ? Integer.MAX_VALUE : SEEN_AT_ONCE);
    return picture.isEmpty() ? print(descriptor, values, loaded, shown) : draw(descriptor, values, loaded, shown, picture.get());
  }

  private int print(IndicatorDescriptor descriptor, Map<String, ?> values, Bars loaded, BarRange.Range shown) {
    SequencedMap<String, Column> outputs = descriptor.compute(BarColumns.of(loaded), values);
    CsvLines lines = new CsvLines(
        terminal.out(), Stream.concat(Stream.of("index", "time"), outputs.keySet().stream()).toArray(String[]::new));
    List<Column> columns = List.copyOf(outputs.values());
    for (int i = shown.first(); i < shown.end() && lines.alive(); i++) {
      lines.add(i).add(loaded.openTime(i));
      for (Column column : columns) {
        lines.add(column.get(i));
      }
      lines.end();
    }
    return 0;
  }

  private int draw(IndicatorDescriptor descriptor, Map<String, ?> values, Bars loaded, BarRange.Range shown, Path file)
      throws IOException {
    if (shown.end() - shown.first() < 2) {
      throw new InputException(ErrorCode.TOO_FEW_BARS, "bars", "%d bars would be shown but a picture needs at least 2; there are %s"
          .formatted(shown.end() - shown.first(), loaded));
    }
    Picture picture = IndicatorPicture.of(BarColumns.of(loaded), descriptor, values, plot.levels(), shown.first(), shown.end());
    plot.write(picture);
    terminal.out().print("Wrote %s: %s over %s bars of %s %s\n".formatted(
        file, picture.title(), Figures.count(picture.bars().size()), loaded.instrument(), loaded.timeframe()));
    return 0;
  }
}
