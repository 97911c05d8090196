package io.github.phidias.cli;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicators",
    description = "Lists the indicators, or tells the formula, the outputs and the parameters of one.",
    footer = {"", "Example:", "  phidias indicators macd"})
final class IndicatorsCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "One indicator.")
  private String name;

  IndicatorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    IndicatorRegistry registry = IndicatorRegistry.load();
    if (name == null) {
      List<String[]> rows = new ArrayList<>();
      for (IndicatorDescriptor each : registry.all()) {
        rows.add(new String[] {each.name(), each.formula()});
      }
      terminal.out().print(ParameterTable.text(rows));
      return 0;
    }
    IndicatorDescriptor one = registry.find(name);
    terminal.out().print(terminal.bold(one.name()) + "\n\n");
    Wrap.lines(one.formula(), Terminal.WIDTH).forEach(line -> terminal.out().print(line + "\n"));
    terminal.out().print("\noutputs: " + String.join(", ", one.outputs()) + "\n\n" + ParameterTable.of(one.parameters()));
    return 0;
  }
}
