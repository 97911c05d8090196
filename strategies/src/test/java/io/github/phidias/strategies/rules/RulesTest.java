package io.github.phidias.strategies.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.request.BacktestRequest;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategies.EmaCrossover;
import io.github.phidias.strategies.Rsi;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.StrategyRegistry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final Bars BARS = TickBars.of(21, 900);

  private static SignalColumn signals(String entry, String exit, Object... values) {
    Map<String, Object> parameters = new LinkedHashMap<>(Map.of("entry", entry, "exit", exit));
    for (int i = 0; i < values.length; i += 2) {
      parameters.put((String) values[i], values[i + 1]);
    }
    return ((ColumnStrategy) StrategyRegistry.load().create("rules", parameters)).signals(BarColumns.of(BARS));
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        clos > open | entry, column 1: 'clos' is not known; did you mean close or low?
        xyzzyx > open | entry, column 1: 'xyzzyx' is not known; a series (close, volume, hour), or a value given beside the rules, may stand here
        close > | entry, column 8: the end was found but a number, a name, a call or '(' was expected
        close > open open | entry, column 14: 'open' was not expected; and, or, a comparison, an operator or the end may stand here
        (close > open | entry, column 14: the end was found but ')' was expected to close the bracket of column 1
        close + 1 | entry, column 1: a number stands here but a condition is needed, such as close > open
        (close > open) + 1 > 2 | entry, column 2: a condition stands here but a number is needed
        close > open and volume | entry, column 18: a number stands here but a condition is needed, such as close > open
        1 < close < 3 | entry, column 11: comparisons cannot be chained; write a < b and b < c
        close = open | entry, column 7: '=' only names an argument; write == to compare
        close > open && true | entry, column 14: '&&' is not known here; write and
        !true | entry, column 1: '!' is not known here; write not
        close > 10 $ | entry, column 12: '$' is not part of the language
        emaa(close, 12) > 1 | entry, column 1: 'emaa' is not a function; did you mean ema
        ema > 1 | entry, column 1: 'ema' is a function; write it with brackets, as in ema(...)
        ema(close, 0) > 1 | entry, column 1: ema: length was 0.0 but must be 1..1000000
        ema(close, 2.5) > 1 | entry, column 1: ema: length was 2.5 but must be a whole number
        ema(close, close) > 1 | entry, column 12: length of ema must not change from bar to bar; give a number or a value of your own
        ema(close, 12, 13) > 1 | entry, column 16: ema takes no more arguments than length, source
        ema(close, len=12) > 1 | entry, column 16: len= is not a parameter of ema; did you mean length? (known: length, source)
        ema(close, 12, length=13) > 1 | entry, column 23: length of ema was given twice
        ema(close > open, 12) > 1 | entry, column 5: a condition stands here but a number is needed
        macd(close) > 0 | entry, column 1: macd has several outputs; choose one: .macd, .signal, .histogram
        macd(close).signl > 0 | entry, column 13: macd has no output 'signl'; it has macd, signal, histogram
        close.value > 0 | entry, column 7: '.value' was found, but only an indicator has outputs
        standard_deviation(close, 20, smple) > 0 | entry, column 31: kind of standard_deviation must be one of population, sample
        true_range(14) > 0 | entry, column 12: true_range takes no arguments
        close[1.5] > 0 | entry, column 7: the number of bars ago was 1.5 but must be a whole number from 0 to 1000000
        close[open] > 0 | entry, column 7: the number of bars ago must not change from bar to bar; give a number or a value of your own
        close[-1] > 0 | entry, column 7: the number of bars ago was -1.0 but must be a whole number from 0 to 1000000
        close[1 > 0 | entry, column 12: the end was found but ']' was expected after the number of bars ago
        crosses_above(close) | entry, column 1: crosses_above was given 1 arguments but takes two numbers, and a tolerance
        crosses_above(close, open, 2) | entry, column 28: the tolerance was 2.0 but must be from 0 to under 1
        rising(x=close) | entry, column 1: rising takes its arguments by place; leave out x=
        close > 1e999 | entry, column 9: 1e999 is too large
        ema(close 12) > 1 | entry, column 11: '12' was found but ')' was expected or ',' after an argument of ema
        """)
    void sayWhereAndWhatWasExpected(String text, String message) {
      var thrown = assertThrows(InputException.class, () -> signals(text, ""));
      assertEquals("entry", thrown.field());
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertTrue(thrown.getMessage().startsWith(message), thrown.getMessage());
    }

    @Test
    void stopAtExpressionsThatNobodyCouldRead() {
      assertTrue(refused("(".repeat(100) + "true").contains("column 65: more than 64 brackets or signs"));
      assertTrue(refused("not ".repeat(200) + "true").contains("more than 64 brackets or signs"));
      assertTrue(refused("close" + " + 1".repeat(300) + " > 0").contains("more than 250 operators"));
      assertTrue(refused("true or ".repeat(900)).contains("has 7200 characters but may have 4000"));
    }

    private String refused(String text) {
      return assertThrows(InputException.class, () -> signals(text, "")).getMessage();
    }

    @Test
    void nameAValueThatNothingUses() {
      var thrown = assertThrows(InputException.class, () -> signals("close > fast", "", "fast", 3, "gap_in_cents", 4));
      assertEquals("gap_in_cents", thrown.field());
      assertEquals("gap_in_cents is neither a parameter nor used in an expression; use it or remove it", thrown.getMessage());
    }

    @Test
    void nameAParameterThatWasMeant() {
      var number = assertThrows(InputException.class, () -> signals("close > 1", "", "positon_size", 0.5));
      assertEquals("positon_size is neither a parameter nor used in an expression; did you mean position_size?", number.getMessage());
      var text = assertThrows(InputException.class, () -> signals("close > 1", "", "exti", "true"));
      assertEquals(ErrorCode.UNKNOWN_PARAMETER, text.code());
      assertTrue(text.getMessage().startsWith(
          "exti is not a parameter, and a value of your own must be a number; did you mean exit"), text.getMessage());
    }

    @Test
    void keepTheWordsOfTheLanguage() {
      assertEquals("close", assertThrows(InputException.class, () -> signals("close > 1", "", "close", 2)).field());
      assertEquals("entry", assertThrows(InputException.class, () -> signals(" ", "")).field());
    }
  }

  @Nested
  class Meaning {
    @Test
    void aCrossOfAveragesIsThatOfEmaCrossover() {
      SignalColumn own = EmaCrossover.of(12, 26).signals(BarColumns.of(BARS));
      SignalColumn rules = signals(
          "crosses_above(ema(close, 12), ema(close, 26))", "crosses_below(ema(close, 12), ema(close, 26))");
      assertTrue(own.letters().replace("H", "").length() > 20);
      assertEquals(own.letters(), rules.letters());
      assertEquals(own.warmUp(), rules.warmUp());
    }

    @Test
    void aLevelOfAnIndexIsThatOfRsi() {
      SignalColumn own = Rsi.of(5).signals(BarColumns.of(BARS));
      assertEquals(own.letters(), signals("rsi(close, n) <= 30", "RSI(n) >= 70", "n", 5).letters());
      assertEquals(own.letters(), signals("rsi_wilder(length=5) <= low_level", "rsi(5) >= 100 - lowLevel", "lowLevel", 30).letters());
    }

    @Test
    void whereBothAreTrueItSells() {
      assertEquals("S".repeat(900), signals("true", "close > 0").letters());
    }

    @Test
    void everyBarAtWhichALevelIsTrueIsASignal() {
      assertEquals("H" + "B".repeat(899), signals("close[1] > 0", "false").letters());
    }

    @Test
    void whatIsUndefinedMakesNoSignalAndNeitherDoesItsOpposite() {
      // The sum is never defined: infinity minus infinity.
      String nothing = "close / 0 - close / 0 > 0";
      assertEquals("H".repeat(900), signals(nothing, "not (" + nothing + ")").letters());
      assertEquals("B".repeat(900), signals("true or " + nothing, "false and " + nothing).letters());
      assertEquals("H".repeat(900), signals("false or " + nothing, "true and not (" + nothing + ")").letters());
    }

    @Test
    void theWarmUpIsThatOfWhatTakesLongest() {
      assertEquals(27, signals("crosses_above(ema(close, 12), ema(close, 26))", "").warmUp());
      assertEquals(14 + 5 + 3, signals("ema(rsi(close, 14), 5)[3] > 50", "close > sma(close, 9)").warmUp());
    }

    @Test
    void anIndicatorOverAnIndicatorReadsIt() {
      // A mean over one value is the value.
      assertEquals(signals("rsi(close, 7) > 60", "rsi(close, 7) < 40").letters().substring(20),
          signals("sma(rsi(close, 7), 1) > 60", "sma(rsi(7) + 0, 1) < 40").letters().substring(20));
    }

    @Test
    void aStopGoesWithEverySignal() {
      SignalColumn signals = signals("crosses_above(close, sma(close, 9))", "", "stop", "2 * atr(14)");
      int at = signals.nextSignal(0, 900);
      double atr = Indicators.of(BarColumns.of(BARS)).atr(14).get(at);
      assertEquals(2 * atr, signals.stopDistance(at));
      assertEquals("H".repeat(900), signals("true", "", "stop", "-close").letters());
    }

    @Test
    void theClockIsThatOfTheOpenTimeInUtc() {
      long[] times = {-1L, 0L, 1_711_843_200_000L + 3_600_000L * 13 + 60_000L * 7};
      double[] ones = {1, 1, 1};
      Bars bars = Bars.wrap(Instrument.UNKNOWN, Timeframe.MINUTE, times, ones, ones, ones, ones, ones);
      ColumnStrategy rules = (ColumnStrategy) Rules.of(
          "hour == 13 and minute == 7 and day_of_week == 7 or hour == 23 and minute == 59 and day_of_week == 3",
          "hour == 0 and day_of_week == 4");
      assertEquals("BSB", rules.signals(BarColumns.of(bars)).letters());
    }
  }

  @Test
  void aResultNamesItsRulesAndValues() {
    Map<String, Object> parameters = Map.of("entry", "close > ema(fast)", "exit", "", "fast", 7);
    var strategy = StrategyRegistry.load().create("rules", parameters);
    StrategyDescription said = StrategyDescription.of(strategy);
    assertEquals("rules", said.name());
    assertEquals(7.0, said.parameters().get("fast"));
    assertEquals(strategy, StrategyRegistry.load().create("rules", said.parameters()));
    assertTrue(said.code().stream().anyMatch(type -> type.getSimpleName().equals("Ema")), said.code().toString());
  }

  @Test
  void aRequestTellsOwnValuesFromSettings() throws IOException {
    var request = BacktestRequest.parse(new ObjectMapper().readTree("""
        {"strategy": "rules",
         "parameters": {"entry": "close > level", "level": 3, "commission": 0.002, "risk_params": {"stop_loss_percent": 2}},
         "data": {"timestamp": [0, 60000], "open": [1, 1], "high": [4, 4], "low": [1, 1], "close": [4, 4], "volume": [1, 1]}}"""),
        StrategyRegistry.load());
    assertEquals(3.0, StrategyDescription.of(request.strategy()).parameters().get("level"));
    assertEquals(0.002, request.settings().commission());
  }
}
