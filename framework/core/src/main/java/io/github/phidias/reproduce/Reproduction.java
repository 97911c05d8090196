package io.github.phidias.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.Ambiguity;
import io.github.phidias.simulation.InputKind;
import io.github.phidias.simulation.InputSource;
import io.github.phidias.simulation.Provenance;
import io.github.phidias.simulation.ResultJson;
import io.github.phidias.simulation.SimulationInputs;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of making a result again. */
public sealed interface Reproduction {
  /**
   * The bars are not those of the result, so nothing was run.
   *
   * @param recorded hash in the result
   * @param seen     hash of the bars given
   */
  record OtherBars(String recorded, String seen) implements Reproduction {}

  /**
   * Something read beside the bars is not what the result read, so nothing was run.
   *
   * @param inputs what differs: each as the result has it, with the hash seen now
   */
  record OtherInputs(List<OtherInput> inputs) implements Reproduction {
    public OtherInputs {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * One of them.
   *
   * @param recorded as the result has it
   * @param seen     hash of what there is now; empty where it was not given
   */
  record OtherInput(InputSource recorded, Optional<String> seen) {}

  /**
   * Every byte is the same, but for those that name the code where that has changed.
   *
   * @param bytes       length of the result in UTF-8
   * @param codeChanges how the engine or the strategy differ from those that made it; empty when they do not
   */
  record Equal(int bytes, List<Difference> codeChanges) implements Reproduction {
    public Equal {
      codeChanges = List.copyOf(codeChanges);
    }
  }

  /**
   * The result is another.
   *
   * @param differences every place that differs; empty when only the layout of the text does
   * @param line        first line of the file that differs, from 1
   * @param codeChanges how the engine or the strategy differ from those that made it; a likely reason
   */
  record Different(List<Difference> differences, int line, List<Difference> codeChanges) implements Reproduction {
    public Different {
      differences = List.copyOf(differences);
      codeChanges = List.copyOf(codeChanges);
    }
  }

  /**
   * Runs a result's strategy over its bars under its settings and compares. Draws nothing from the clock, the locale or the
   * number of threads.
   *
   * @param bars the bars it names, cut to its times
   * @throws InputException when its strategy, a parameter or a setting is not known here, with file and place
   * @throws io.github.phidias.simulation.StrategyException when the strategy fails
   */
  static Reproduction of(RecordedResult recorded, Bars bars, StrategyRegistry strategies) {
    return of(recorded, bars, List.of(), SimulationInputs::none, strategies);
  }

  /**
   * As above, for a result that read more than bars.
   *
   * @param seen   what there is now in place of {@link RecordedResult#inputs}, with its hash
   * @param inputs what was read of it; asked for only when every hash is that of the result. Its session is
   *     replaced by the result's
   */
  static Reproduction of(
      RecordedResult recorded, Bars bars, List<InputSource> seen, Supplier<SimulationInputs> inputs,
      StrategyRegistry strategies) {
    List<OtherInput> others = others(recorded, seen);
    if (!others.isEmpty()) {
      return new OtherInputs(others);
    }
    String hash = bars.contentHash();
    if (!hash.equals(recorded.dataHash())) {
      return new OtherBars(recorded.dataHash(), hash);
    }
    Supplier<TradingStrategy> strategy = () -> placed(
        recorded, "/provenance/parameters", () -> strategies.create(recorded.strategy(), recorded.parameters()));
    TradingStrategy first = strategy.get();
    SimulatorSettings settings =
        placed(recorded, "/provenance/settings", () -> SimulatorSettings.of(recorded.settings()));
    Simulator simulator = new Simulator(settings).with(inputs.get().withSession(recorded.session()));
    BarColumns columns = BarColumns.of(bars);
    SimulationResult result = simulator.run(first, columns);
    Provenance own = result.provenance().reading(recorded.inputs());
    Provenance provenance = recorded.source().map(own::from).orElse(own);
    Optional<Ambiguity> ambiguity =
        recorded.underEveryPolicy() ? Optional.of(Ambiguity.of(simulator, strategy, columns)) : Optional.empty();
    return compare(recorded, new ResultDocument(
        result, provenance, recorded.convention(), recorded.detailed(), recorded.explained(), ambiguity).json());
  }

  private static List<OtherInput> others(RecordedResult recorded, List<InputSource> seen) {
    Map<InputKind, InputSource> now = new EnumMap<>(InputKind.class);
    seen.forEach(input -> now.put(input.kind(), input));
    List<OtherInput> out = new ArrayList<>();
    for (InputSource input : recorded.inputs()) {
      Optional<String> hash = Optional.ofNullable(now.remove(input.kind())).flatMap(InputSource::hash);
      if (input.hash().isEmpty()) {
        throw new InputException(
            ErrorCode.MISSING_FIELD, "provenance.inputs",
            "%s: /provenance/inputs: the %s has no file, so a program made it; only that program can make the result again"
                .formatted(recorded.name(), input.kind().label()));
      }
      if (!hash.equals(input.hash())) {
        out.add(new OtherInput(input, hash));
      }
    }
    if (!now.isEmpty()) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "inputs",
          "%s read no %s; leave it out".formatted(recorded.name(), now.keySet().iterator().next().label()));
    }
    return out;
  }

  private static Reproduction compare(RecordedResult recorded, ObjectNode again) {
    ObjectNode now = (ObjectNode) again.get("provenance");
    JsonNode then = recorded.root().get("provenance");
    List<Difference> changes = new ArrayList<>();
    for (String key : RecordedResult.CODE) {
      changes.addAll(Difference.between(then.get(key), now.get(key)).stream()
          .map(d -> new Difference("/provenance/" + key, d.recorded(), d.again())).toList());
      now.set(key, then.get(key));
    }
    String text = ResultJson.text(again);
    return text.equals(recorded.text())
        ? new Equal(text.getBytes(StandardCharsets.UTF_8).length, changes)
        : new Different(Difference.between(recorded.root(), tree(text)), firstLine(recorded.text(), text), changes);
  }

  /** As a reader sees it: a number that was written as an int is one, whatever it was before. */
  private static JsonNode tree(String text) {
    return RecordedResult.read("the result made again", text).root();
  }

  private static int firstLine(String one, String other) {
    int line = 1;
    for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
      line += one.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static <T> T placed(RecordedResult recorded, String pointer, Supplier<T> make) {
    try {
      return make.get();
    } catch (InputException e) {
      String place = e.code() == ErrorCode.UNKNOWN_STRATEGY && e.field().equals("strategy")
          ? "/provenance/strategy" : pointer + "/" + e.field().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
      throw recorded.refuse(e.code(), place, "cannot be used: " + e.getMessage());
    }
  }
}
