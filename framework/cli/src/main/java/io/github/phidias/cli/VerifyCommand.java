package io.github.phidias.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.strategy.NamedStrategy;
import io.github.phidias.strategy.PortfolioStrategyDescriptor;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.verify.PortfolioVerifier;
import io.github.phidias.verify.StrategyVerifier;
import io.github.phidias.verify.Verification;
import io.github.phidias.verify.VerificationJson;
import io.github.phidias.verify.VerifySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Examines a strategy for look-ahead, hidden state and changes of data: runs it on every prefix of the first "
        + "bars and on a sample of the rest, with other futures, on both views and by column, and compares every signal. "
        + "Measures its warm-up. The exit status is 1 when something is found.",
    footer = {"", "Examples:", "  phidias verify ema_crossover --bars aapl-1d",
        "  phidias verify rsi --param rsi_period=5 --bars a.csv.gz --bars b.csv.gz --json",
        "  phidias verify dual_momentum --bars aapl-1d ibm-1d msft-1d"})
final class VerifyCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "A strategy; phidias strategies lists them.")
  private String name;

  @Option(names = "--param", paramLabel = "name=value", description = "A parameter; may be repeated.")
  private List<String> params = new ArrayList<>();

  @Option(names = "--bars", required = true, arity = "1..*", paramLabel = "FILE|ID",
      description = "Bar files, or data sets; phidias data list. Each is examined by itself, or all of them as one "
          + "portfolio where the strategy decides over several instruments.")
  private List<String> bars = new ArrayList<>();

  @Option(names = "--bars-limit", paramLabel = "N", description = "First bars of which every prefix runs; 2000 when not given.")
  private int barsLimit = VerifySettings.DEFAULTS.barsLimit();

  @Option(names = "--samples", paramLabel = "N", description = "Prefixes of the bars after those; 200 when not given.")
  private int samples = VerifySettings.DEFAULTS.samples();

  @Option(names = "--seed", paramLabel = "N", description = "Decides prefixes, futures and the order of runs; 1 when not given.")
  private long seed = VerifySettings.DEFAULTS.seed();

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  private final ArrayNode documents = JsonNodeFactory.instance.arrayNode();

  @Mixin private BarOptions barOptions = new BarOptions();

  @Mixin PluginOptions plugins = new PluginOptions();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    NamedStrategy<?> found = StrategyRegistry.load().findAny(name);
    Map<String, Object> parameters = NamedValues.read(found.record(), params);
    VerifySettings settings = new VerifySettings(barsLimit, samples, seed, VerifySettings.DEFAULTS.tolerance());
    boolean passed = true;
    switch (found) {
      case StrategyDescriptor one -> {
        StrategyVerifier verifier = StrategyVerifier.of(settings);
        for (String each : bars) {
          Bars loaded = barOptions.load(terminal, each);
          passed &= examine(each, () -> verifier.verify(one, parameters, loaded));
        }
      }
      case PortfolioStrategyDescriptor several -> {
        List<Bars> loaded = bars.stream().map(each -> barOptions.load(terminal, each)).toList();
        passed = examine(
            String.join(", ", bars), () -> PortfolioVerifier.of(settings).verify(several, parameters, loaded));
      }
    }
    if (json) {
      terminal.out().print(JsonNodeFactory.instance.objectNode().put("passed", passed)
          .<ObjectNode>set("verifications", documents).toPrettyString() + "\n");
    }
    return passed ? 0 : Refusals.FAILED;
  }

  private boolean examine(String source, Supplier<Verification> work) {
    Verification verification;
    try (Progress progress = Progress.start(terminal, "verifying " + name + " over " + source)) {
      verification = RunFailure.blaming(name, work);
      progress.stop();
    }
    if (json) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      documents.add(document.put("source", source).setAll(VerificationJson.of(verification)));
    } else {
      VerificationText.print(terminal, source, verification);
    }
    return verification.passed();
  }
}
