package io.github.phidias.cli;

import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "strategies",
    description = "Lists the strategies by where they come from, or tells what one believes and which parameters it has.",
    footer = {"", "Examples:", "  phidias strategies ema_crossover", "  phidias strategies --plugins my_strategy/target"})
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
      OriginTable table = new OriginTable();
      for (StrategyDescriptor each : registry.all()) {
        table.add(each.origin(), each.name(), Wrap.sentence(each.belief()));
      }
      terminal.out().print(table.text(terminal));
      return 0;
    }
    StrategyDescriptor one = registry.find(name);
    terminal.out().print(terminal.bold(one.name()) + "\n\n");
    Wrap.lines(one.belief(), Terminal.WIDTH).forEach(line -> terminal.out().print(line + "\n"));
    terminal.out().print("\norigin: " + one.origin() + "\n\n" + ParameterTable.of(one.parameters()));
    return 0;
  }
}
