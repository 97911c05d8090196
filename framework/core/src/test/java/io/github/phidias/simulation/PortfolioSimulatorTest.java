package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.accounts.CorporateAction;
import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.golden.Scripted;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.TargetWeights;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;

/** Small cases whose numbers are worked out by hand: capital 1,000, no costs, no stop, no target, all of the equity. */
class PortfolioSimulatorTest {
  private static final long HOUR = 3_600_000L;
  private static final long START = 1_704_067_200_000L;

  private static SimulatorSettings plain() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("initial_capital", 1000.0);
    values.put("commission", 0.0);
    values.put("slippage", 0.0);
    values.put("max_position_size", 1.0);
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    return SimulatorSettings.of(values);
  }

  /** Hourly bars from an hour on; each opens at the close before it. */
  private static Bars bars(String name, int fromHour, double... closes) {
    Bars bars = BarsOf.closes(closes);
    long[] times = bars.openTimes();
    for (int i = 0; i < times.length; i++) {
      times[i] = START + (fromHour + i) * HOUR;
    }
    return Bars.of(
        new Instrument(name, "USD"), Timeframe.HOUR, times, bars.open().toArray(), bars.high().toArray(), bars.low().toArray(),
        bars.close().toArray(), bars.volume().toArray());
  }

  private static Scripted sized(String letters, double confidence, double size) {
    List<Scripted.Signal> signals = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      switch (letters.charAt(i)) {
        case 'B' -> signals.add(new Scripted.Signal(i, Action.BUY, confidence, size));
        case 'S' -> signals.add(new Scripted.Signal(i, Action.SELL, confidence, size));
        default -> {}
      }
    }
    return new Scripted(signals);
  }

  private static Instrument named(String name) {
    return new Instrument(name, "USD");
  }

  private static PortfolioResult run(SimulatorSettings settings, Assignment... assignments) {
    return new PortfolioSimulator(settings).run(List.of(assignments));
  }

  private static List<String> lines(PortfolioResult result) {
    return result.trades().stream()
        .map(t -> "%s %d..%d %s %s".formatted(
            t.instrument().base(), t.trade().entryIndex(), t.trade().exitIndex(), t.trade().quantity(), t.trade().exitReason()))
        .toList();
  }

  @Nested
  class OneInstant {
    @Test
    void sellsBeforeItBuysWhateverTheNames() {
      // Z is sold at the open of bar 3 for 1,200; the same open buys A with it.
      PortfolioResult result = run(
          plain(), new Assignment(bars("A", 0, 10, 10, 10, 10, 12), Scripted.of("HHB")),
          new Assignment(bars("Z", 0, 100, 100, 120, 120, 120), Scripted.of("BHS")));

      assertEquals(List.of("Z 1..3 10.0 SIGNAL", "A 3..4 120.0 END_OF_DATA"), lines(result));
      assertEquals(1440, result.metrics().finalEquity());
      assertEquals(Map.of(), result.reasons(named("A")));
    }

    @Test
    void givesTheCashToTheSurestEntry() {
      PortfolioResult result = run(
          plain(), new Assignment(bars("A", 0, 10, 10, 10), sized("B", 0.7, 1)),
          new Assignment(bars("B", 0, 10, 10, 10), sized("B", 0.9, 1)));

      // 0.9 of the equity goes to B; A asks for 700 where 100 are left.
      assertEquals(List.of("B 1..2 90.0 END_OF_DATA"), lines(result));
      assertEquals(Map.of(Reason.INSUFFICIENT_CASH, 1), result.reasons(named("A")));
      assertEquals(Map.of(), result.reasons(named("B")));
    }

    @Test
    void givesTheCashToTheFirstNameAmongEquallySureOnes() {
      PortfolioResult result = run(
          plain(), new Assignment(bars("C", 0, 10, 10, 10), sized("B", 1, 0.6)),
          new Assignment(bars("A", 0, 10, 10, 10), sized("B", 1, 0.6)),
          new Assignment(bars("B", 0, 10, 10, 10), sized("B", 1, 0.4)));

      assertEquals(List.of("A 1..2 60.0 END_OF_DATA", "B 1..2 40.0 END_OF_DATA"), lines(result));
      assertEquals(Map.of(Reason.INSUFFICIENT_CASH, 1), result.reasons(named("C")));
    }

    @Test
    void doesTheSameAtClosesAndAtTypicalPrices() {
      Assignment in = new Assignment(bars("A", 0, 10, 10, 10, 10, 10), Scripted.of("HHB"));
      Assignment out = new Assignment(bars("Z", 0, 100, 100, 120, 120, 120), Scripted.of("BHS"));

      assertEquals(
          List.of("Z 0..2 10.0 SIGNAL", "A 2..4 120.0 END_OF_DATA"), lines(run(plain().with("fill", "SAME_CLOSE"), in, out)));
      assertEquals(
          List.of("Z 1..3 10.0 SIGNAL", "A 3..4 120.0 END_OF_DATA"), lines(run(plain().with("fill", "NEXT_TYPICAL"), in, out)));
    }

    @Test
    void sizesByTheEquityOfTheWholeAccount() {
      // Half of 1,000 goes to A, which doubles; half of the 1,500 goes to B, but only 500 are in hand.
      PortfolioResult refused = run(
          plain(), new Assignment(bars("A", 0, 10, 10, 20, 20), sized("B", 1, 0.5)),
          new Assignment(bars("B", 0, 10, 10, 10, 10), sized("HB", 1, 0.5)));
      assertEquals(1500, refused.metrics().finalEquity());
      assertEquals(List.of("A 1..3 50.0 END_OF_DATA", "B 2..3 50.0 END_OF_DATA"), lines(refused));
    }
  }

  @Nested
  class Calendars {
    @Test
    void anInstrumentThatEndsEarlyIsClosedAtItsLastCloseAndItsCashIsUsed() {
      PortfolioResult result = run(
          plain(), new Assignment(bars("A", 0, 10, 10, 15), Scripted.of("B")),
          new Assignment(bars("B", 0, 10, 10, 10, 10, 10), Scripted.of("HHHB")));

      assertEquals(List.of("A 1..2 100.0 END_OF_DATA", "B 4..4 150.0 END_OF_DATA"), lines(result));
      assertEquals(START + 2 * HOUR, result.trades().getFirst().trade().exitTime());
      assertEquals(List.of(1000.0, 1000.0, 1500.0, 1500.0, 1500.0),
          java.util.Arrays.stream(result.equity().toArray()).boxed().toList());
    }

    @Test
    void anOpenPositionStaysInTheEquityAtTheLastCloseWhenItIsNotClosed() {
      PortfolioResult result = run(
          plain().with("close_at_end", false), new Assignment(bars("A", 0, 10, 10, 15), Scripted.of("B")),
          new Assignment(bars("B", 0, 10, 10, 10, 10, 10), Scripted.of("H")));

      assertEquals(100, result.openQuantity(named("A")));
      assertEquals(1500, result.metrics().finalEquity());
      assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("A/USD: a position of 100.0 units is still open")),
          result.warnings().toString());
    }

    @Test
    void aLateStarterIsTradedFromItsOwnFirstBar() {
      PortfolioResult result = run(
          plain(), new Assignment(bars("A", 0, 10, 10, 10, 10, 10, 10), Scripted.of("H")),
          new Assignment(bars("B", 3, 10, 20, 30), Scripted.of("B")));

      assertEquals(List.of("B 1..2 100.0 END_OF_DATA"), lines(result));
      assertEquals(START + 4 * HOUR, result.trades().getFirst().trade().entryTime());
      assertEquals(6, result.equity().length());
    }

    @Test
    void aDayThatClosesWithAnHourIsOneStepAndTimeNeverGoesBack() {
      double[] flat = new double[30];
      java.util.Arrays.fill(flat, 10);
      Bars day = Bars.of(
          named("D"), Timeframe.ONE_DAY, new long[] {START, START + 24 * HOUR}, new double[] {5, 6}, new double[] {6, 7},
          new double[] {5, 6},
          new double[] {6, 7}, new double[2]);
      PortfolioResult result = run(plain(), new Assignment(bars("H", 0, flat), Scripted.of("H")),
          new Assignment(day, Scripted.of("B")));

      assertEquals(31, result.equity().length());
      assertEquals(START + HOUR, result.time(0));
      assertEquals(START + 48 * HOUR, result.time(30));
      assertEquals(8760, result.metrics().periodsPerYear());
      assertEquals(1000.0 / 6 * 7, result.metrics().finalEquity(), 1e-9);
      assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("calendars differ")), result.warnings().toString());
    }

    @Test
    void aWeightDecidedWhileABarIsOpenIsActedOnAtTheNextOpen() {
      double[] flat = new double[72];
      java.util.Arrays.fill(flat, 10);
      long[] days = {START, START + 24 * HOUR, START + 48 * HOUR};
      Bars day = Bars.of(
          named("D"), Timeframe.ONE_DAY, days, new double[] {5, 6, 8}, new double[] {6, 8, 9}, new double[] {5, 6, 8},
          new double[] {6, 8, 9}, new double[3]);
      long decided = START + 30 * HOUR;
      PortfolioStrategy once = view -> view.time() == decided ? TargetWeights.of(Map.of(named("D"), 1.0))
          : TargetWeights.unchanged();
      PortfolioResult result = new PortfolioSimulator(plain()).run(once, List.of(day, bars("H", 0, flat)));

      // Known at 06:00 of the second day: its open is past, the third day opens at 8. As planned at the close of 6, cut to the cash.
      assertEquals(List.of("D 2..2 125.0 END_OF_DATA"), lines(result));
      assertEquals(1125, result.metrics().finalEquity());
      PortfolioResult atClose = new PortfolioSimulator(plain().with("fill", "SAME_CLOSE"))
          .run(once, List.of(day, bars("H", 0, flat)));
      assertEquals(List.of("D 1..2 125.0 END_OF_DATA"), lines(atClose));
    }
  }

  @Nested
  class StrategiesOfEachInstrument {
    @Test
    void mayBeOfAnyKind() {
      List<Fill> fills = new ArrayList<>();
      PortfolioAware withOrders = new PortfolioAware() {
        @Override
        public TradeSignal run(BarSeries series, Portfolio portfolio) {
          return TradeSignal.hold();
        }

        @Override
        public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
          if (series.getEndIndex() == 0) {
            desk.submit(OrderRequest.limit(OrderSide.BUY, 20, 9));
          }
        }

        @Override
        public void onFill(Fill fill) {
          fills.add(fill);
        }
      };
      IndicatorStrategy prepared = series -> (index, portfolio) -> index == 1 ? TradeSignal.buy(1, 0.2) : TradeSignal.hold();
      TradingStrategy function = series -> series.getEndIndex() == 2 ? TradeSignal.buy(1, 0.1).withStop(8.5) : TradeSignal.hold();
      PortfolioResult result = run(
          plain(), new Assignment(bars("A", 0, 10, 10, 8, 8, 8), withOrders),
          new Assignment(bars("B", 0, 10, 10, 10, 10, 10), prepared),
          new Assignment(bars("C", 0, 10, 10, 10, 10, 8), function),
          new Assignment(bars("D", 0, 10, 10, 10, 10, 10), sized("B", 1, 0.3)));

      // A: 20 at 9, out at 8. B: 0.2 of 980 at 10. C: 0.1 of 980 at 10, out at 8.5. D: 0.3 of 1,000 at 10.
      assertEquals(
          List.of("A 2..4 20.0 END_OF_DATA", "B 2..4 20.0 END_OF_DATA", "C 3..4 9.8 STOP_LOSS", "D 1..4 30.0 END_OF_DATA"),
          lines(result));
      assertEquals(1000 - 20 - 9.8 * 1.5, result.metrics().finalEquity(), 1e-9);
      assertEquals(List.of(20.0, -20.0), fills.stream().map(Fill::quantity).toList());
      assertEquals("(lambda)", result.strategy(named("B")));
      assertEquals("Scripted", result.strategy(named("D")));
    }

    @Test
    void mayReadMoreForOneInstrumentAlone() {
      Assignment a = new Assignment(bars("A", 0, 10, 10, 10, 10), sized("B", 1, 0.5));
      Assignment b = new Assignment(bars("B", 0, 10, 10, 10, 10), sized("B", 1, 0.5));
      PortfolioResult result = new PortfolioSimulator(plain())
          .with(named("B"),
              SimulationInputs.none().withFunding(FundingRates.of(new long[] {START + 2 * HOUR}, new double[] {0.01})))
          .run(List.of(a, b));
      // One payment of 1 % of 500, by B only.
      assertEquals(995, result.metrics().finalEquity(), 1e-9);
    }

    @Test
    void mayLoseTheirInstrumentToADelisting() {
      Assignment gone = new Assignment(bars("A", 0, 10, 10, 12, 12, 12), Scripted.of("BHHHB"));
      Assignment stays = new Assignment(bars("B", 0, 10, 10, 10, 10, 10), Scripted.of("HHHB"));
      CorporateActions delisting = CorporateActions.of(
          List.of(new CorporateAction(START + 3 * HOUR, CorporateAction.Kind.DELISTING, Double.NaN, "taken over")));
      PortfolioResult result = new PortfolioSimulator(plain()).with(named("A"), SimulationInputs.none().withActions(delisting))
          .run(List.of(gone, stays));

      assertEquals(List.of("A 1..3 100.0 DELISTED", "B 4..4 120.0 END_OF_DATA"), lines(result));
    }

    @Test
    void areNamedWhenTheyFail() {
      TradingStrategy failing = series -> {
        if (series.getEndIndex() == 1) {
          throw new IllegalStateException("broken");
        }
        return TradeSignal.hold();
      };
      var thrown = assertThrows(StrategyException.class, () -> run(plain(), new Assignment(bars("A", 0, 1, 1, 1), failing)));
      assertTrue(thrown.getMessage().startsWith("strategy (lambda) at bar 1: failed with"), thrown.getMessage());
    }
  }

  @Nested
  class OneStrategyForAll {
    private final Bars a = bars("A", 0, 10, 10, 20, 20, 20);
    private final Bars b = bars("B", 0, 10, 10, 10, 10, 10);

    @Test
    void holdsEqualWeights() {
      PortfolioStrategy equal = view -> view.time() == START + HOUR
          ? TargetWeights.of(Map.of(named("A"), 0.5, named("B"), 0.5)) : TargetWeights.unchanged();
      PortfolioResult result = new PortfolioSimulator(plain()).run(equal, List.of(b, a));

      assertEquals(List.of("A 1..4 50.0 END_OF_DATA", "B 1..4 50.0 END_OF_DATA"), lines(result));
      assertEquals(1500, result.metrics().finalEquity());
      assertEquals("(lambda)", result.strategy(named("A")));
    }

    @Test
    void keepsAConstantMix() {
      PortfolioStrategy mix = view -> TargetWeights.of(Map.of(named("A"), 0.5, named("B"), 0.5));
      PortfolioResult result = new PortfolioSimulator(plain()).run(mix, List.of(a, b));

      // At the close of bar 2 A is worth 1,000 and B 500: at the open of bar 3, 12.5 of A are sold and 25 of B bought.
      assertEquals(
          List.of("A 1..3 12.5 REBALANCE", "A 1..4 37.5 END_OF_DATA", "B 1..4 50.0 END_OF_DATA", "B 3..4 25.0 END_OF_DATA"),
          lines(result));
      assertEquals(1500, result.metrics().finalEquity());
    }

    @Test
    void rotatesIntoTheStrongest() {
      PortfolioStrategy strongest = view -> {
        Instrument best = view.instruments().stream()
            .max(Comparator.comparingDouble((Instrument i) -> rise(view, i)).thenComparing(Instrument::toString)).orElseThrow();
        Map<Instrument, Double> weights = new LinkedHashMap<>();
        view.instruments().forEach(i -> weights.put(i, i.equals(best) ? 1.0 : 0.0));
        return view.series(best).getBarCount() < 2 ? TargetWeights.unchanged() : TargetWeights.of(weights);
      };
      PortfolioResult result = new PortfolioSimulator(plain()).run(
          strongest, List.of(bars("A", 0, 10, 11, 12, 12, 12), bars("B", 0, 10, 10, 10, 15, 15)));

      // A rose on bars 1 and 2, B on bar 3: into A at the open of bar 2 (11), out at 12 at the open of bar 4 and into B at 15.
      assertEquals("A 2..4", lines(result).getFirst().substring(0, 6));
      assertEquals(1000.0 / 11 * 12, result.metrics().finalEquity(), 1e-9);
      assertEquals("B 4..4", lines(result).getLast().substring(0, 6));
    }

    private double rise(PortfolioView view, Instrument instrument) {
      BarSeries series = view.series(instrument);
      int end = series.getEndIndex();
      return end < 1 ? 0
          : series.getBar(end).getClosePrice().doubleValue() / series.getBar(end - 1).getClosePrice().doubleValue();
    }

    @Test
    void isCutToTheCashInTheOrderOfNames() {
      PortfolioStrategy greedy = view -> view.time() == START + HOUR
          ? TargetWeights.of(Map.of(named("B"), 0.8, named("A"), 0.8)) : TargetWeights.unchanged();
      PortfolioResult result = new PortfolioSimulator(plain()).run(greedy, List.of(b, a));
      assertEquals(List.of("A 1..4 80.0 END_OF_DATA", "B 1..4 20.0 END_OF_DATA"), lines(result));

      PortfolioStrategy greedier = view -> view.time() == START + HOUR
          ? TargetWeights.of(Map.of(named("B"), 0.8, named("A"), 1.0)) : TargetWeights.unchanged();
      PortfolioResult none = new PortfolioSimulator(plain()).run(greedier, List.of(b, a));
      assertEquals(Map.of(Reason.INSUFFICIENT_CASH, 1), none.reasons(named("B")));
    }

    @Test
    void seesClosedBarsOnly() {
      List<String> seen = new ArrayList<>();
      PortfolioStrategy looking = view -> {
        Instrument late = named("L");
        seen.add(view.time() / HOUR % 24 + " " + view.series(named("A")).getEndIndex() + " " + view.series(late)
            .getBarCount() + view.isFresh(late));
        return TargetWeights.unchanged();
      };
      new PortfolioSimulator(plain()).run(looking, List.of(a, bars("L", 2, 5, 5)));
      assertEquals(List.of("1 0 0false", "2 1 0false", "3 2 1true", "4 3 2true", "5 4 2false"), seen);
    }

    @Test
    void cannotReadAhead() {
      PortfolioStrategy cheat = view -> {
        view.series(named("A")).getBar(view.series(named("A")).getEndIndex() + 1);
        return TargetWeights.unchanged();
      };
      assertThrows(LookAheadException.class, () -> new PortfolioSimulator(plain()).run(cheat, List.of(a, b)));
    }

    @Test
    void cannotWeighWhatHasNoBarYetOrIsNotThere() {
      PortfolioStrategy early = view -> TargetWeights.of(Map.of(named("L"), 1.0));
      var thrown = assertThrows(
          StrategyException.class, () -> new PortfolioSimulator(plain()).run(early, List.of(a, bars("L", 2, 5, 5))));
      assertTrue(thrown.getMessage().contains("gave a weight to L/USD, which has no bar yet"), thrown.getMessage());

      PortfolioStrategy foreign = view -> TargetWeights.of(Map.of(named("X"), 1.0));
      thrown = assertThrows(StrategyException.class, () -> new PortfolioSimulator(plain()).run(foreign, List.of(a, b)));
      assertTrue(thrown.getMessage().contains("X/USD, which is not of this run; it has [A/USD, B/USD]"), thrown.getMessage());
      thrown = assertThrows(StrategyException.class, () -> new PortfolioSimulator(plain()).run(view -> null, List.of(a, b)));
      assertTrue(thrown.getMessage().contains("TargetWeights.unchanged()"), thrown.getMessage());
    }

    @Test
    void mayWeighWhatHasEndedToNoEffectThatIsCounted() {
      PortfolioStrategy always = view -> TargetWeights.of(Map.of(named("A"), 0.5));
      PortfolioResult result = new PortfolioSimulator(plain())
          .run(always, List.of(bars("A", 0, 10, 10, 10), bars("B", 0, 1, 1, 1, 1, 1)));

      assertEquals(List.of("A 1..2 50.0 END_OF_DATA"), lines(result));
      assertEquals(2, result.reasons(named("A")).get(Reason.LAST_BAR));
    }
  }

  @Nested
  class Refuses {
    @Test
    void whatCannotShareAnAccount() {
      Bars a = bars("A", 0, 10, 10);
      assertRefused(ErrorCode.BAD_PARAMETER, "A/USD was given twice", a, bars("A", 0, 11, 11));
      assertRefused(ErrorCode.BAD_PARAMETER, "prices are in [EUR, USD]", a,
          bars("B", 0, 1, 1).as(new Instrument("B", "EUR"), Timeframe.HOUR));
      assertRefused(ErrorCode.TOO_FEW_BARS, "B/USD has 1 bars", a, bars("B", 0, 1));
      assertRefused(ErrorCode.TOO_FEW_BARS, "no instrument was given");
    }

    private void assertRefused(ErrorCode code, String message, Bars... bars) {
      var thrown = assertThrows(
          InputException.class, () -> new PortfolioSimulator(plain()).run(view -> TargetWeights.unchanged(), List.of(bars)));
      assertEquals(code, thrown.code());
      assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    }
  }
}
