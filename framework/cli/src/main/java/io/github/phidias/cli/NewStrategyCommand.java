package io.github.phidias.cli;

import io.github.phidias.strategy.NamedStrategy;
import io.github.phidias.strategy.StrategyRegistry;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "strategy",
    description = "Installs this checkout of Phidias into the local Maven repository and writes a project: a strategy, its test "
        + "(no look-ahead, golden signals) and a configuration to backtest it.",
    footer = {"", "Examples:", "  phidias new strategy my_breakout",
        "  phidias new strategy my_breakout --dir ../breakout --package org.acme.trading"})
final class NewStrategyCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "Its name: lower-case letters, digits, underscores.")
  private String name;

  @Mixin private NewProject project = new NewProject();

  NewStrategyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ProjectName named = project.name(name);
    NewProject.requireFree(name, StrategyRegistry.load().everything(), NamedStrategy::name, NamedStrategy::origin);
    return project.make(terminal, ProjectTemplate.STRATEGY, named, (phidias, folder) -> List.of(
        "%s strategies %s --plugins %s".formatted(phidias, name, NewProject.shown(folder.resolve("target"))),
        "%s backtest %s --plugins %s".formatted(
            phidias, NewProject.shown(folder.resolve(name + ".yaml")), NewProject.shown(folder.resolve("target")))));
  }
}
