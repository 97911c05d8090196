package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicator",
    description = "Prints an indicator's values for every bar, as CSV: index,time, then its outputs. The time is the bar's "
        + "open time in UTC epoch milliseconds; a value that is not defined yet is an empty field.",
    footer = {"", "Example:", "  phidias indicator rsi_wilder --param length=14 --bars aapl-1d"})
final class IndicatorCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "An indicator; phidias indicators lists them.")
  private String name;

  @Option(names = "--param", paramLabel = "name=value", description = "A parameter; may be repeated.")
  private List<String> params = new ArrayList<>();

  @Option(names = "--bars", required = true, paramLabel = "FILE|ID", description = "A bar file, or a data set; phidias data list.")
  private String bars;

  @Mixin private BarOptions barOptions = new BarOptions();

  @Mixin PluginOptions plugins = new PluginOptions();

  IndicatorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    IndicatorDescriptor descriptor = IndicatorRegistry.load().find(name);
    var values = NamedValues.read(descriptor.record(), params);
    descriptor.create(values);
    Bars loaded = barOptions.load(terminal, bars);
    SequencedMap<String, Column> outputs = descriptor.compute(BarColumns.of(loaded), values);
    CsvLines lines = new CsvLines(
        terminal.out(), Stream.concat(Stream.of("index", "time"), outputs.keySet().stream()).toArray(String[]::new));
    List<Column> columns = List.copyOf(outputs.values());
    for (int i = 0; i < loaded.size() && lines.alive(); i++) {
      lines.add(i).add(loaded.openTime(i));
      for (Column column : columns) {
        lines.add(column.get(i));
      }
      lines.end();
    }
    return 0;
  }
}
