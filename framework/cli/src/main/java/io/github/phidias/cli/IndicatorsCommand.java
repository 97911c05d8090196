package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicators",
    description = "Lists the indicators by family, those of plugins by jar, or tells the formula, the names elsewhere, the "
        + "warm-up, the cost and the parameters of one.",
    footer = {"", "Examples:", "  phidias indicators macd", "  phidias indicators --search volatility",
      "  phidias indicators --plugins my_indicator/target"})
final class IndicatorsCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "One indicator.")
  private String name;

  @Option(names = "--search", paramLabel = "TEXT", description = "Lists only those whose name, name elsewhere, family or formula "
      + "has this text.")
  private String search;

  @Option(names = "--markdown", description = "Prints the page framework/docs/indicators.md.")
  private boolean markdown;

  @Mixin PluginOptions plugins = new PluginOptions();

  IndicatorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    IndicatorRegistry registry = IndicatorRegistry.load();
    if (markdown) {
      terminal.out().print(IndicatorMarkdown.page(registry.all().stream().filter(IndicatorMarkdown::isOurs).toList()));
    } else if (name == null) {
      terminal.out().print(IndicatorListing.list(found(registry), IndicatorsCommand::heading, terminal));
    } else {
      IndicatorDescriptor one = registry.find(name);
      terminal.out().print(IndicatorListing.describe(
          one, terminal, List.<String[]>of(new String[] {"origin", one.origin().toString()})));
    }
    return 0;
  }

  /** The family and the origin of ours, which are many; the origin alone of others. */
  private static String heading(IndicatorDescriptor one) {
    return IndicatorMarkdown.isOurs(one) ? one.family() + ", " + one.origin() : one.origin().toString();
  }

  private List<IndicatorDescriptor> found(IndicatorRegistry registry) {
    List<IndicatorDescriptor> found =
        registry.all().stream().filter(each -> search == null || IndicatorListing.mentions(each, search)).toList();
    if (found.isEmpty()) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "--search", "no indicator mentions '%s'; phidias indicators lists them all".formatted(search));
    }
    return found;
  }
}
