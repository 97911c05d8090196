package io.github.phidias.cli;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.parameters.ParameterDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on indicators, written from their descriptors; a test compares it with the file. */
final class IndicatorMarkdown {
  /** The command that writes the page anew. */
  static final String COMMAND = "./phidias indicators --markdown > framework/docs/indicators.md";

  private static final String HOME = "io.github.phidias.indicators";

  private IndicatorMarkdown() {}

  /** Whether an indicator is one of our own: those of plugins have no place in our page. */
  static boolean isOurs(IndicatorDescriptor indicator) {
    String home = indicator.record().type().getPackageName();
    return home.equals(HOME) || home.startsWith(HOME + ".");
  }

  static String page(List<IndicatorDescriptor> all) {
    StringBuilder out = new StringBuilder("""
        # Indicators

        %d indicators, each computed once for all bars as a column and served as a ta4j `Indicator<Num>` over the same values
        ([how](../../indicators/README.md)). This page is written from their descriptors by
        `%s`.

        - **warm-up**: bars at the start without a value, with the defaults; `/` parts those of several outputs. **stable** after so
          many, where values exist earlier but still lean on how the indicator was started.
        - **cost**: how the work per bar grows with the length.
        - Names in TA-Lib and functions of TradingView's Pine (`ta.`) find the indicator too.
        - A name with an asterisk is in units of price and drawn over the bars by `./phidias indicator NAME --plot FILE.png`.

        """.formatted(all.size(), COMMAND));
    Map<String, List<IndicatorDescriptor>> families = IndicatorListing.byFamily(all, IndicatorDescriptor::family);
    out.append(families.entrySet().stream()
        .map(family -> "[%s](#%s) (%d)".formatted(family.getKey(), family.getKey(), family.getValue().size()))
        .collect(Collectors.joining(" · "))).append('\n');
    families.forEach((family, indicators) -> {
      out.append("\n## ").append(family).append("\n\n");
      out.append("| name | outputs | TA-Lib, TradingView | parameters (default) | warm-up | formula | cost |\n");
      out.append("|---|---|---|---|---|---|---|\n");
      indicators.forEach(each -> out.append(row(each)));
    });
    return out.toString();
  }

  private static String row(IndicatorDescriptor one) {
    List<String> aliases = Stream.concat(one.talib().stream(), one.tradingView().stream()).toList();
    String parameters = one.parameters().stream().map(IndicatorMarkdown::parameter).collect(Collectors.joining(", "));
    String formula = escape(one.formula()) + (one.undefined().isEmpty() ? "" : " *Undefined*: " + escape(one.undefined()));
    String cost = one.cost() + (one.costNote().isEmpty() ? "" : ": " + one.costNote());
    return Stream.of(
            "`" + one.name() + "`" + (one.overlay() ? " \\*" : ""), String.join(", ", one.outputs()), escape(String.join(", ", aliases)),
            escape(parameters), warmUp(one), formula, escape(cost))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String parameter(ParameterDescriptor parameter) {
    return parameter.name() + " (" + Figures.plain(parameter.defaultValue()) + ")";
  }

  private static String warmUp(IndicatorDescriptor one) {
    IndicatorFormula formula = one.create(Map.of());
    if (formula.warmUp() < 0) {
      return "not stated";
    }
    List<String> each = new ArrayList<>();
    for (int i = 0; i < one.outputs().size(); i++) {
      each.add(Integer.toString(formula.warmUp(i)));
    }
    String all = each.stream().distinct().count() == 1 ? each.getFirst() : String.join("/", each);
    return all + (formula.unstableBars() > formula.warmUp() ? ", stable after " + formula.unstableBars() : "");
  }

  /** Text in a cell, where some signs would mean something else. */
  static String escape(String text) {
    return text.replaceAll("\\s+", " ").strip().replaceAll("[\\\\|*<`]|\\](?=\\()", "\\\\$0");
  }
}
