package io.github.phidias.strategies.rules;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ComposedStrategy;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ta4j.core.BarSeries;

/**
 * A strategy written as expressions: BUY at every bar at which {@code entry} is true, SELL at every bar at which {@code exit} is
 * true, and SELL where both are. {@code framework/docs/rules.md} describes the language. Any number given under another
 * name is a value that the expressions may use, and an axis for a grid.
 *
 * <p>It sees bars only. A level is a signal at each bar: what the simulator does with a BUY while long is its own setting. It
 * holds with reason {@code warmup} until everything that any of its expressions reads is defined and settled. Where {@code stop} is
 * given, a signal whose stop distance is not above zero is not given.
 */
@StrategyName(
    value = "rules",
    belief = "Whatever its expressions say. Fails as every rule does that was found by trying many on the same bars: write down "
        + "what it believes before the first run, and keep bars that no trial has seen.")
public record Rules(
    @Param(value = "crosses_above(ema(close, 12), ema(close, 26))", description = "Condition to buy") String entry,
    @Param(value = "crosses_below(ema(close, 12), ema(close, 26))", description = "Condition to sell; empty for none")
        String exit,
    @Param(value = "", description = "Distance of the stop from the entry fill, in price; empty for the simulator's own")
        String stop,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize,
    @Param(value = "{}", description = "Values that the expressions may use") Map<String, Double> values)
    implements ComposedStrategy {

  /**
   * As described.
   *
   * @throws InputException BAD_PARAMETER with the expression's name and the column of the fault, or with the name of a value
   *     that is a word of the language; UNKNOWN_PARAMETER with that of a value which nothing uses
   */
  public Rules {
    RecordDescriptor.of(Rules.class).require(entry, exit, stop, positionSize, values);
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    for (String name : values.keySet()) {
      if (Vocabulary.isTaken(name)) {
        throw new InputException(
            ErrorCode.BAD_PARAMETER, name, "%s is a word of the language of rules; give your value another name".formatted(name));
      }
    }
    CompiledRules.of(entry, exit, stop, values);
  }

  /** Entry and exit that need no values, and the default position size. */
  public static TradingStrategy of(String entry, String exit) {
    return new Rules(entry, exit, "", 0.1, Map.of()).form();
  }

  @Override
  public TradingStrategy form() {
    return new RuleStrategy(this);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return form().run(series);
  }

  @Override
  public List<?> parts() {
    return CompiledRules.of(entry, exit, stop, values).formulas();
  }
}
