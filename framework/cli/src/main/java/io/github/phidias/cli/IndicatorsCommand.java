package io.github.phidias.cli;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicators",
    description = "Lists the indicators by where they come from, or tells the formula, the outputs and the parameters of one.",
    footer = {"", "Examples:", "  phidias indicators macd", "  phidias indicators --plugins my_indicator/target"})
final class IndicatorsCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "One indicator.")
  private String name;

  @Mixin PluginOptions plugins = new PluginOptions();

  IndicatorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    IndicatorRegistry registry = IndicatorRegistry.load();
    if (name == null) {
      OriginTable table = new OriginTable();
      for (IndicatorDescriptor each : registry.all()) {
        table.add(each.origin(), each.name(), each.formula());
      }
      terminal.out().print(table.text(terminal));
      return 0;
    }
    IndicatorDescriptor one = registry.find(name);
    terminal.out().print(terminal.bold(one.name()) + "\n\n");
    Wrap.lines(one.formula(), Terminal.WIDTH).forEach(line -> terminal.out().print(line + "\n"));
    terminal.out().print("\norigin: " + one.origin() + "\noutputs: " + String.join(", ", one.outputs()) + "\n\n"
        + ParameterTable.of(one.parameters()));
    return 0;
  }
}
