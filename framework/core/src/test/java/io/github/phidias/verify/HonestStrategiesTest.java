package io.github.phidias.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.Ta4jStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuChikouSpanIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

class HonestStrategiesTest {
  private static final Bars BARS = RandomBars.of(19, 260, Timeframe.HOUR, 0.02);
  private static final VerifySettings SETTINGS = new VerifySettings(200, 25, 4, 1e-9);

  private static Verification verify(Supplier<TradingStrategy> make) {
    return StrategyVerifier.of(SETTINGS).verify("honest", make, BARS);
  }

  private static double close(BarSeries series, int index) {
    return series.getBar(index).getClosePrice().doubleValue();
  }

  private static TradeSignal side(boolean buy) {
    return buy ? TradeSignal.buy() : TradeSignal.sell();
  }

  @Nested
  class RaiseNoAlarm {
    @Test
    void whenAskedBarByBar() {
      Verification verification = verify(() -> series -> {
        int now = series.getEndIndex();
        return now < 3 ? TradeSignal.hold(TradeSignal.WARMUP) : side(close(series, now) > close(series, now - 3));
      });
      assertEquals(List.of(), verification.findings());
      assertEquals(CheckResult.Status.NOT_APPLICABLE, verification.result(Check.VIEWS).status());
      assertEquals(OptionalInt.of(3), verification.warmUps().getFirst().bars());
    }

    @Test
    void whenBuiltOnceFromTa4jIndicators() {
      Verification verification = verify(() -> (IndicatorStrategy) series -> {
        SMAIndicator mean = new SMAIndicator(new ClosePriceIndicator(series), 8);
        return (index, _) -> side(close(series, index) > mean.getValue(index).doubleValue())
            .withMetadata("mean", mean.getValue(index).doubleValue());
      });
      assertEquals(List.of(), verification.findings());
      assertEquals(200, verification.result(Check.VIEWS).comparisons());
    }

    @Test
    void whenWholeTa4jStrategies() {
      assertEquals(List.of(), verify(() -> Ta4jStrategy.of(series -> {
        EMAIndicator fast = new EMAIndicator(new ClosePriceIndicator(series), 4);
        EMAIndicator slow = new EMAIndicator(new ClosePriceIndicator(series), 9);
        return new BaseStrategy(new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow));
      })).findings());
    }

    @Test
    void whenTheirStateIsInTheirSnapshot() {
      Verification verification = verify(Counting::new);
      assertEquals(List.of(), verification.findings());
      assertTrue(verification.result(Check.STATE).comparisons() > 1_000);
    }

    @Test
    void whenTheMetadataHoldArrays() {
      Supplier<TradingStrategy> make = () -> series -> TradeSignal.hold().withMetadata("first", new double[] {close(series, 0)});
      assertEquals(List.of(), verify(make).findings());
    }
  }

  private static final class Counting implements PortfolioAware {
    private int calls;

    @Override
    public TradeSignal run(BarSeries series, Portfolio portfolio) {
      return side(calls++ % 5 < 2);
    }

    @Override
    public Map<String, Object> snapshot() {
      return Map.of("calls", calls);
    }

    @Override
    public void restore(Map<String, Object> snapshot) {
      calls = (Integer) snapshot.get("calls");
    }
  }

  @StrategyName("test_forgetful_key")
  record ForgetfulKey(@Param(value = "5", min = 1, max = 50) int length) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      Column shifted = columns.column("shifted", c -> {
        double[] values = new double[c.bars().size()];
        for (int t = 0; t < values.length; t++) {
          values[t] = c.bars().close().get(Math.max(0, t - length));
        }
        return Column.wrap(values);
      });
      SignalColumn.Builder signals = SignalColumn.builder(shifted.length());
      for (int t = 0; t < shifted.length(); t++) {
        signals.set(t, columns.bars().close().get(t) > shifted.get(t) ? 1 : -1);
      }
      return signals.build();
    }
  }

  @Test
  void findsAColumnRememberedWithoutItsParameter() {
    Verification verification =
        StrategyVerifier.of(SETTINGS).verify(StrategyDescriptor.of(ForgetfulKey.class), Map.of("length", 7), BARS);
    assertFalse(verification.findings(Check.STATE).isEmpty());
    assertEquals(verification.findings(Check.STATE), verification.findings());
    assertEquals(Map.of("length", 7), verification.parameters());
  }

  @Test
  void namesTheColumnThatLeaksThoughNoSignalShowsIt() {
    Verification verification = verify(() -> (ColumnStrategy) columns -> {
      columns.column("best close of all", c -> {
        double[] values = new double[c.bars().size()];
        Arrays.fill(values, Arrays.stream(c.bars().close().toArray()).max().orElseThrow());
        return Column.wrap(values);
      });
      return SignalColumn.builder(columns.bars().size()).build();
    });
    assertTrue(verification.passed());
    assertTrue(verification.notes().getFirst().contains("best close of all"), verification.notes().toString());
  }

  @Test
  void namesTheIndicatorsOfTa4jThatDependOnLaterBars() {
    Verification verification = verify(() -> (IndicatorStrategy) series -> {
      var _ = new IchimokuChikouSpanIndicator(series, 5);
      return (_, _) -> TradeSignal.hold();
    });
    assertTrue(verification.passed());
    assertEquals(1, verification.notes().stream().filter(n -> n.contains("IchimokuChikouSpanIndicator")).count());
  }

  @Test
  void tellsAStrategyThatThrowsOrAnswersNullFromOneThatLeaks() {
    Verification throwing = verify(() -> series -> {
      if (series.getEndIndex() == 30) {
        throw new IllegalStateException("no luck");
      }
      return series.getEndIndex() == 40 ? null : TradeSignal.hold();
    });
    assertEquals(throwing.findings(Check.ANSWERS), throwing.findings());
    Finding finding = throwing.findings().getFirst();
    assertEquals(30, finding.index());
    assertEquals(BARS.openTime(30), finding.time());
    assertTrue(finding.seen().contains("no luck"));
  }

  @Test
  void sameSeedGivesTheSameVerification() {
    Supplier<TradingStrategy> make = () -> Leak.byColumn(bars -> t -> bars.close().get(bars.size() - 1) > bars.close().get(t));
    assertEquals(VerificationJson.of(verify(make)).toString(), VerificationJson.of(verify(make)).toString());
  }

  @Test
  void refusesTooFewBarsAndSettingsOutOfRange() {
    var few = assertThrows(InputException.class,
        () -> StrategyVerifier.ofDefaults().verify("x", () -> series -> TradeSignal.hold(), BARS.slice(0, 1)));
    assertEquals(ErrorCode.TOO_FEW_BARS, few.code());
    assertEquals("samples", assertThrows(InputException.class, () -> VerifySettings.DEFAULTS.withSamples(-1)).field());
    assertEquals("bars_limit", assertThrows(InputException.class, () -> VerifySettings.DEFAULTS.withBarsLimit(1)).field());
  }

  @Test
  void drawsAsManyPrefixesAsAskedForOrAllThereAre() {
    assertEquals(25, verify(() -> series -> TradeSignal.hold()).sampled());
    StrategyVerifier many = StrategyVerifier.of(SETTINGS.withSamples(1_000));
    assertEquals(60, many.verify("x", () -> series -> TradeSignal.hold(), BARS).sampled());
  }
}
