package io.github.phidias.cli;

import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.DataSet;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the data sets that come with Phidias.")
final class DataListCommand extends PhidiasCommand {
  private final Terminal terminal;

  DataListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"id", "of", "bars", "first", "last", "licence"});
    for (DataSet set : Catalogue.bundled()) {
      rows.add(new String[] {
        set.id(), set.instrument() + " " + set.timeframe(), Figures.count(set.rows()),
        set.first().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
        set.last().atOffset(ZoneOffset.UTC).toLocalDate().toString(), set.licence().replaceFirst(" \\(.*", "")
      });
    }
    terminal.out().print(ParameterTable.text(rows));
    terminal.out().print("""

        Use an id as dataset in a configuration, or with --bars.
        Made-up bars from a seed: phidias data synthetic OUT --bars 100000
        """);
    return 0;
  }
}
