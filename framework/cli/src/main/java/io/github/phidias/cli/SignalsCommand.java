package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "signals",
    description = "Prints a strategy's signal for every bar, as CSV: index,time,action,confidence,position_size. "
        + "The time is the bar's open time in UTC epoch milliseconds. A strategy that looks at the account sees an empty one.",
    footer = {"", "Example:", "  phidias signals ema_crossover --param fast_period=5 --bars aapl-1d"})
final class SignalsCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "A strategy; phidias strategies lists them.")
  private String name;

  @Option(names = "--param", paramLabel = "name=value", description = "A parameter; may be repeated.")
  private List<String> params = new ArrayList<>();

  @Option(names = "--bars", required = true, paramLabel = "FILE|ID", description = "A bar file, or a data set; phidias data list.")
  private String bars;

  @Mixin private BarOptions barOptions = new BarOptions();

  @Mixin PluginOptions plugins = new PluginOptions();

  SignalsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    StrategyDescriptor descriptor = StrategyRegistry.load().find(name);
    TradingStrategy strategy = descriptor.create(NamedValues.read(descriptor.record(), params));
    Bars loaded = barOptions.load(terminal, bars);
    return RunFailure.blaming(name, () -> print(signals(strategy, loaded), loaded));
  }

  private int print(IntFunction<TradeSignal> signals, Bars loaded) {
    try (Progress progress = Progress.start(terminal, "signals", loaded.size())) {
      CsvLines lines = new CsvLines(terminal.out(), "index", "time", "action", "confidence", "position_size");
      for (int i = 0; i < loaded.size() && lines.alive(); i++) {
        TradeSignal signal = signals.apply(i);
        lines.add(i).add(loaded.openTime(i)).add(signal.action().name()).add(signal.confidence())
            .add(signal.positionSize()).end();
        progress.at(i);
      }
      progress.stop();
    }
    return 0;
  }

  private IntFunction<TradeSignal> signals(TradingStrategy strategy, Bars loaded) {
    BarColumns columns = BarColumns.of(loaded);
    SeriesCursor cursor = new SeriesCursor(columns, name);
    return switch (strategy) {
      case ColumnStrategy byColumn when !(strategy instanceof PortfolioAware) -> {
        SignalColumn column = byColumn.signals(columns);
        yield column::at;
      }
      case IndicatorStrategy prepared when !loaded.isEmpty() -> {
        cursor.moveTo(0);
        IndicatorStrategy.Decisions decisions = prepared.prepare(cursor.guarded());
        yield index -> {
          cursor.moveTo(index);
          return decisions.at(index, Portfolio.EMPTY);
        };
      }
      default -> index -> {
        cursor.moveTo(index);
        return strategy.run(cursor.moving());
      };
    };
  }
}
