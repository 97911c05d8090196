package io.github.phidias.cli;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicator",
    description = "Installs this checkout of Phidias into the local Maven repository and writes a project: an indicator and its "
        + "test (no look-ahead, golden values).",
    footer = {"", "Example:", "  phidias new indicator my_distance"})
final class NewIndicatorCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "Its name: lower-case letters, digits, underscores.")
  private String name;

  @Mixin private NewProject project = new NewProject();

  NewIndicatorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ProjectName named = project.name(name);
    NewProject.requireFree(name, IndicatorRegistry.load().all(), IndicatorDescriptor::name, IndicatorDescriptor::origin);
    return project.make(terminal, ProjectTemplate.INDICATOR, named, (phidias, folder) -> List.of(
        "%s indicators %s --plugins %s".formatted(phidias, name, NewProject.shown(folder.resolve("target"))),
        "%s indicator %s --bars aapl-1d --plugins %s".formatted(phidias, name, NewProject.shown(folder.resolve("target")))));
  }
}
