package io.github.phidias.cli;

import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "strategies",
    description = "Lists the strategies, or tells what one believes and which parameters it has.",
    footer = {"", "Example:", "  phidias strategies ema_crossover"})
final class StrategiesCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "One strategy.")
  private String name;

  @Mixin PluginOptions plugins = new PluginOptions();

  StrategiesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    StrategyRegistry registry = StrategyRegistry.load();
    if (name == null) {
      List<String[]> rows = new ArrayList<>();
      for (StrategyDescriptor each : registry.all()) {
        rows.add(new String[] {each.name(), Wrap.sentence(each.belief())});
      }
      terminal.out().print(rows.isEmpty() ? "No strategies are on the class path.\n" : ParameterTable.text(rows));
      return 0;
    }
    StrategyDescriptor one = registry.find(name);
    terminal.out().print(terminal.bold(one.name()) + "\n\n");
    Wrap.lines(one.belief(), Terminal.WIDTH).forEach(line -> terminal.out().print(line + "\n"));
    terminal.out().print("\n" + ParameterTable.of(one.parameters()));
    return 0;
  }
}
