package io.github.phidias.cli;

import io.github.phidias.strategy.NamedStrategy;
import io.github.phidias.strategy.PortfolioStrategyDescriptor;
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
      for (NamedStrategy<?> each : registry.everything()) {
        table.add(each.origin(), each.name(), mark(each) + Wrap.sentence(each.belief()));
      }
      terminal.out().print(table.text(terminal));
      return 0;
    }
    NamedStrategy<?> one = registry.findAny(name);
    terminal.out().print(terminal.bold(one.name()) + "\n\n");
    Wrap.lines(one.belief(), Terminal.WIDTH).forEach(line -> terminal.out().print(line + "\n"));
    if (one instanceof PortfolioStrategyDescriptor) {
      terminal.out().print("\nIt decides over several instruments: name it beside portfolio in a configuration.\n");
    }
    terminal.out().print("\norigin: " + one.origin() + "\n\n" + ParameterTable.of(one.parameters()));
    return 0;
  }

  private static String mark(NamedStrategy<?> one) {
    return switch (one) {
      case StrategyDescriptor _ -> "";
      case PortfolioStrategyDescriptor _ -> "[several instruments] ";
    };
  }
}
