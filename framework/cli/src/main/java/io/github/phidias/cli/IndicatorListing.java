package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Indicators for people: the list under headings, and all that is known of one. */
final class IndicatorListing {
  /** The bars that warm-ups are looked at on. */
  private static final String SAMPLE = "aapl-1d";
  private static final String FIRST_FAMILY = "basic";

  private IndicatorListing() {}

  /** The family of the usual ones, then the others by name. */
  static Map<String, List<IndicatorDescriptor>> byFamily(List<IndicatorDescriptor> all, Function<IndicatorDescriptor, String> family) {
    Comparator<String> order = Comparator.<String, Boolean>comparing(name -> !name.startsWith(FIRST_FAMILY)).thenComparing(name -> name);
    return all.stream().collect(Collectors.groupingBy(family, () -> new TreeMap<>(order), Collectors.toList()));
  }

  /** Whether a word stands in the name, a name elsewhere, the family or the formula. */
  static boolean mentions(IndicatorDescriptor indicator, String word) {
    String asked = word.toLowerCase(Locale.ROOT);
    return Stream.of(
            Stream.of(indicator.name(), indicator.family(), indicator.formula()), indicator.talib().stream(),
            indicator.tradingView().stream())
        .flatMap(texts -> texts).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(asked));
  }

  /** Names and the beginning of each formula, under headings. */
  static String list(List<IndicatorDescriptor> all, Function<IndicatorDescriptor, String> heading, Terminal terminal) {
    List<String> parts = new ArrayList<>();
    byFamily(all, heading).forEach((family, indicators) -> parts.add(terminal.bold(family) + "\n" + ParameterTable.text(
        indicators.stream().map(each -> new String[] {each.name(), Wrap.sentence(each.formula())}).toList())));
    return String.join("\n", parts);
  }

  /** All that is known of one; {@code more} are further rows of a name and a text. */
  static String describe(IndicatorDescriptor one, Terminal terminal, List<String[]> more) {
    StringBuilder out = new StringBuilder(terminal.bold(one.name())).append("\n\n");
    Wrap.lines(one.formula(), Terminal.WIDTH).forEach(line -> out.append(line).append('\n'));
    List<String[]> rows = new ArrayList<>(more);
    rows.add(new String[] {"family", one.family()});
    rows.add(new String[] {"outputs", String.join(", ", one.outputs())});
    rows.add(new String[] {"TA-Lib", String.join(", ", one.talib())});
    rows.add(new String[] {"TradingView", String.join(", ", one.tradingView())});
    rows.add(new String[] {"warm-up", warmUp(one)});
    rows.add(new String[] {"undefined", one.undefined()});
    rows.add(new String[] {"cost", one.cost() + " a bar" + (one.costNote().isEmpty() ? "" : ": " + one.costNote())});
    rows.add(new String[] {"drawn", one.overlay() ? "over the bars" : "under the bars"});
    rows.removeIf(row -> row[1].isEmpty());
    return out.append('\n').append(ParameterTable.text(rows)).append('\n').append(ParameterTable.of(one.parameters())).toString();
  }

  private static String warmUp(IndicatorDescriptor one) {
    IndicatorFormula formula = one.create(Map.of());
    int stated = formula.warmUp();
    int measured = measuredWarmUp(one);
    String seen = measured < 0 ? "no value at all on " + SAMPLE : "%d on %s".formatted(measured, SAMPLE);
    if (stated < 0) {
      return "not stated; as computed with the defaults: " + seen;
    }
    List<String> outputs = one.outputs();
    String each = IntStream.range(0, outputs.size()).allMatch(i -> formula.warmUp(i) == stated) ? ""
        : IntStream.range(0, outputs.size()).mapToObj(i -> outputs.get(i) + " " + formula.warmUp(i))
            .collect(Collectors.joining(", ", " (", ")"));
    String unstable = formula.unstableBars() > stated ? "; %d until values can be relied on".formatted(formula.unstableBars()) : "";
    return "%d bars with the defaults%s%s; as computed: %s".formatted(stated, each, unstable, seen);
  }

  /** Bars before each output has had a value, -1 when one never has. */
  private static int measuredWarmUp(IndicatorDescriptor one) {
    Bars bars = Catalogue.load(SAMPLE);
    SequencedMap<String, Column> outputs = one.compute(BarColumns.of(bars), Map.of());
    int latest = 0;
    for (Column column : outputs.values()) {
      int first = IntStream.range(0, column.length()).filter(i -> !Double.isNaN(column.get(i))).findFirst().orElse(-1);
      if (first < 0) {
        return -1;
      }
      latest = Math.max(latest, first);
    }
    return latest;
  }
}
