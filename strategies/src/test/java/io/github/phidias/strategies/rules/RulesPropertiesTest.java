package io.github.phidias.strategies.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RulesPropertiesTest {
  private static final Vocabulary WORDS = Vocabulary.load();

  private static Expression parsed(String text, boolean condition) {
    Source source = new Source("entry", text);
    Typer typer = new Typer(source, WORDS, Map.of(), new HashSet<>());
    Syntax written = Parser.parse(source);
    return condition ? typer.condition(written) : typer.number(written);
  }

  @Property(tries = 1_000)
  void whatIsPrintedIsParsedBackAsTheSame(@ForAll long seed, @ForAll @IntRange(max = 5) int depth) {
    RandomExpressions random = new RandomExpressions(seed);
    Expression.Logical condition = random.condition(depth);
    assertEquals(condition, parsed(Printer.text(condition), true), () -> Printer.text(condition));
    Expression.Numeric number = random.number(depth);
    assertEquals(number, parsed(Printer.text(number), false), () -> Printer.text(number));
  }

  @Property(tries = 150)
  void columnsHoldWhatOneBarAtATimeGives(
      @ForAll long seed, @ForAll @IntRange(max = 3) int depth, @ForAll @IntRange(min = 1, max = 40) int count) {
    Bars bars = TickBars.of(seed, count);
    RandomExpressions random = new RandomExpressions(seed);
    Expression.Logical condition = random.condition(depth);
    Expression.Numeric number = random.number(depth);
    NaiveReading naive = new NaiveReading(bars);
    Evaluation evaluation = new Evaluation(BarColumns.of(bars));
    byte[] truths = evaluation.truths(condition);
    Column numbers = evaluation.numbers(number);
    for (int t = 0; t < count; t++) {
      Boolean expected = naive.truth(condition, t);
      assertEquals(
          expected == null ? Evaluation.UNDEFINED : expected ? Evaluation.TRUE : Evaluation.FALSE, truths[t],
          Printer.text(condition) + " at " + t);
      assertEquals(naive.number(number, t), numbers.get(t), Printer.text(number) + " at " + t);
    }
  }

  @Property(tries = 150)
  void laterBarsChangeNothingAndEveryWayToAskGivesTheSame(
      @ForAll long seed, @ForAll @IntRange(max = 3) int depth, @ForAll @IntRange(min = 1, max = 40) int count) {
    Bars bars = TickBars.of(seed, count);
    RandomExpressions random = new RandomExpressions(seed);
    String stop = seed % 2 == 0 ? "" : Printer.text(random.number(1));
    ColumnStrategy rules = (ColumnStrategy) new Rules(
        Printer.text(random.condition(depth)), Printer.text(random.condition(depth)), stop, 0.4, Map.of()).form();
    SignalColumn whole = rules.signals(BarColumns.of(bars));
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "rules");
    for (int t = 0; t < count; t++) {
      cursor.moveTo(t);
      assertEquals(whole.at(t), rules.run(cursor.moving()), rules.toString());
      assertEquals(whole.at(t), rules.signals(BarColumns.of(bars.slice(0, t + 1))).at(t), rules.toString());
      assertEquals(t < whole.warmUp(), whole.at(t).reason().equals("warmup"), rules.toString());
    }
  }

  @Property(tries = 2_000)
  void noTextMakesAnythingButARefusal(@ForAll String text) {
    answersOrRefuses(text);
  }

  /** Words of the language in any order get further than letters do. */
  @Property(tries = 5_000)
  void noWordsMakeAnythingButARefusal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int count) {
    List<String> words = List.of(
        "close", "ema", "(", ")", "(", ")", ",", "12", "0", "1e300", "-", "+", "*", "/", "<", ">=", "==", "and", "or", "not", "[",
        "]", "1", ".", "macd", "signal", "crosses_above", "rising", "min", "bars_since", "hour", "true", "length", "=", "source",
        "rsi", "sma(", "close)", "bollinger(20)", "atr(14)", "\"", "é", "\u0000", "99999999999", "high", "is", "vwap(", "kama(");
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
    }
    answersOrRefuses(text.toString());
  }

  private static void answersOrRefuses(String text) {
    for (int what = 0; what < 3; what++) {
      try {
        ColumnStrategy rules = (ColumnStrategy) new Rules(
            what == 0 ? text : "", what == 1 ? text : "true", what == 2 ? text : "", 1, Map.of()).form();
        rules.signals(BarColumns.of(TickBars.of(1, 20)));
      } catch (InputException e) {
        assertTrue(List.of("entry", "exit", "stop").contains(e.field()), e.field());
        assertFalse(e.getMessage().isBlank());
      }
    }
  }
}
