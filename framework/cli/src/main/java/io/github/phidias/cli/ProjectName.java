package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.EngineVersion;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a new project and its parts are called.
 *
 * @param name     snake_case name of the strategy or indicator
 * @param javaPackage package of its classes
 */
record ProjectName(String name, String javaPackage) {
  /** Simple names that its classes use, so that no class of it may have one of them; the test looks whether any is missing. */
  static final Set<String> USED = Set.of(
      "BarColumns", "Bars", "Column", "ColumnStrategy", "DoubleRange", "ForAll", "IOException", "IndicatorColumns",
      "IndicatorFormula", "IndicatorName", "IndicatorProvider", "Indicators", "InputStream", "Instrument", "IntRange", "List",
      "LongStream", "Collectors", "Param", "PriceSource", "Property", "SignalColumn", "Size", "StandardCharsets", "StrategyName",
      "StrategyProvider", "Test", "Timeframe", "TradingStrategy");

  ProjectName {
    if (name.length() > 64 || !name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "name",
          ("NAME was '%s' but must be of lower-case letters and digits with single underscores between them, begin with a letter "
              + "and have 64 characters at most, such as my_breakout").formatted(name));
    }
    if (isUsed(className(name)) || isUsed(className(name) + "Provider")) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "name",
          "NAME was '%1$s' but its classes would hide others called %2$s or %2$sProvider; choose another name, such as my_%1$s"
              .formatted(name, className(name)));
    }
    if (!SourceVersion.isName(javaPackage) || javaPackage.matches("(io\\.github\\.phidias|javax?)(\\..*)?")) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "--package",
          ("--package was '%s' but must be names of Java with dots between them, and not that of Java or Phidias; "
              + "such as com.example.mine").formatted(javaPackage));
    }
  }

  /** In a package of the examples, which is there to be renamed. */
  static ProjectName of(String name) {
    String word = name.replaceAll("[^a-z0-9]", "");
    return new ProjectName(name, "com.example." + (SourceVersion.isName(word) ? word : "my" + word));
  }

  private static boolean isUsed(String className) {
    if (USED.contains(className)) {
      return true;
    }
    try {
      Class.forName("java.lang." + className, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** {@code MyBreakout} for {@code my_breakout}. */
  private static String className(String name) {
    return Arrays.stream(name.split("_")).filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
  }

  /** A text with what stands for the names replaced by them. */
  String fill(String template) {
    String text = template;
    Map<String, String> values = Map.of(
        "@name@", name, "@Class@", className(name), "@artifact@", name.replace('_', '-'), "@package@", javaPackage,
        "@path@", javaPackage.replace('.', '/'), "@version@", EngineVersion.current());
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }
}
