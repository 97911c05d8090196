package io.github.phidias.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.verify.StrategyVerifier;
import io.github.phidias.verify.Verification;
import io.github.phidias.verify.VerificationJson;
import io.github.phidias.verify.VerifySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        "  phidias verify rsi --param rsi_period=5 --bars a.csv.gz --bars b.csv.gz --json"})
final class VerifyCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "A strategy; phidias strategies lists them.")
  private String name;

  @Option(names = "--param", paramLabel = "name=value", description = "A parameter; may be repeated.")
  private List<String> params = new ArrayList<>();

  @Option(names = "--bars", required = true, arity = "1..*", paramLabel = "FILE|ID",
      description = "Bar files, or data sets; phidias data list. Each is examined by itself.")
  private List<String> bars = new ArrayList<>();

  @Option(names = "--bars-limit", paramLabel = "N", description = "First bars of which every prefix runs; 2000 when not given.")
  private int barsLimit = VerifySettings.DEFAULTS.barsLimit();

  @Option(names = "--samples", paramLabel = "N", description = "Prefixes of the bars after those; 200 when not given.")
  private int samples = VerifySettings.DEFAULTS.samples();

  @Option(names = "--seed", paramLabel = "N", description = "Decides prefixes, futures and the order of runs; 1 when not given.")
  private long seed = VerifySettings.DEFAULTS.seed();

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Mixin private BarOptions barOptions = new BarOptions();

  @Mixin PluginOptions plugins = new PluginOptions();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    StrategyDescriptor descriptor = StrategyRegistry.load().find(name);
    Map<String, Object> parameters = NamedValues.read(descriptor.record(), params);
    VerifySettings settings = new VerifySettings(barsLimit, samples, seed, VerifySettings.DEFAULTS.tolerance());
    StrategyVerifier verifier = StrategyVerifier.of(settings);
    boolean passed = true;
    ArrayNode documents = JsonNodeFactory.instance.arrayNode();
    for (String each : bars) {
      Bars loaded = barOptions.load(terminal, each);
      Verification verification;
      try (Progress progress = Progress.start(terminal, "verifying " + name + " over " + each)) {
        verification = RunFailure.blaming(name, () -> verifier.verify(descriptor, parameters, loaded));
        progress.stop();
      }
      passed &= verification.passed();
      if (json) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        documents.add(document.put("source", each).setAll(VerificationJson.of(verification)));
      } else {
        VerificationText.print(terminal, each, verification);
      }
    }
    if (json) {
      terminal.out().print(JsonNodeFactory.instance.objectNode().put("passed", passed)
          .<ObjectNode>set("verifications", documents).toPrettyString() + "\n");
    }
    return passed ? 0 : Refusals.FAILED;
  }
}
