package io.github.phidias.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.metrics.Convention;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.simulation.Ambiguity;
import io.github.phidias.simulation.DataSource;
import io.github.phidias.simulation.InputKind;
import io.github.phidias.simulation.InputSource;
import io.github.phidias.simulation.Provenance;
import io.github.phidias.simulation.ResultJson;
import io.github.phidias.simulation.SimulationInputs;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReproductionTest {
  private static final Bars BARS = bars(1, 400);

  private static Bars bars(long seed, int count) {
    Random random = new Random(seed);
    long[] times = new long[count];
    double[][] c = new double[5][count];
    double price = 100;
    for (int i = 0; i < count; i++) {
      times[i] = 1_704_067_200_000L + i * 3_600_000L;
      c[0][i] = price;
      price *= 1 + random.nextDouble(-0.02, 0.021);
      c[3][i] = price;
      c[1][i] = Math.max(c[0][i], price) * 1.005;
      c[2][i] = Math.min(c[0][i], price) * 0.995;
      c[4][i] = i;
    }
    return Bars.of(Instrument.parse("AAA/EUR"), Timeframe.HOUR, times, c[0], c[1], c[2], c[3], c[4]);
  }

  private static String text(Convention convention, boolean detailed) {
    SimulatorSettings settings = SimulatorSettings.of(Map.of("commission", 0.002, "take_profit_pct", 0.03));
    SimulationResult result = new Simulator(settings).run(EveryNth.REGISTRY.create("every_nth", Map.of("every", 12)), BARS);
    DataSource source = DataSource.file("data/aaa.csv", false, Optional.empty(), Optional.empty());
    return new ResultDocument(result, result.provenance().from(source), convention, detailed).text();
  }

  private static Reproduction again(String text) {
    return Reproduction.of(RecordedResult.read("result.json", text), BARS, EveryNth.REGISTRY);
  }

  private static String changed(Consumer<ObjectNode> change) {
    try {
      ObjectNode root = (ObjectNode) new ObjectMapper().readTree(text(Convention.PHIDIAS, false));
      change.accept(root);
      return ResultJson.text(root);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The text with one value of an object changed. */
  private static String with(String pointer, String key, Object value) {
    return changed(root -> ((ObjectNode) root.at(pointer)).putPOJO(key, value));
  }

  private static Reproduction.Different different(String text) {
    return assertInstanceOf(Reproduction.Different.class, again(text));
  }

  @Nested
  class Equal {
    @ParameterizedTest
    @EnumSource
    void forEveryConventionWithAndWithoutDetails(Convention convention) {
      for (boolean detailed : new boolean[] {false, true}) {
        String text = text(convention, detailed);
        assertTrue(text.contains("\"" + convention.label() + "\""), convention.label());
        assertEquals(new Reproduction.Equal(text.getBytes(StandardCharsets.UTF_8).length, List.of()), again(text));
      }
    }

    @Test
    void inEightThreadsAtOnce() throws Exception {
      String alone = text(Convention.PHIDIAS, true);
      try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
        List<Callable<String>> copies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          copies.add(() -> text(Convention.PHIDIAS, true));
        }
        for (Future<String> copy : pool.invokeAll(copies)) {
          assertEquals(alone, copy.get());
        }
      }
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, Asia/Kathmandu", "tr-TR, America/St_Johns", "hi-IN-u-nu-deva, Pacific/Apia"})
    void underAnyLocaleAndZone(String locale, String zone) {
      String usual = text(Convention.BACKTESTING_PY, true);
      Locale locales = Locale.getDefault();
      TimeZone zones = TimeZone.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(usual, text(Convention.BACKTESTING_PY, true));
        assertInstanceOf(Reproduction.Equal.class, again(usual));
      } finally {
        Locale.setDefault(locales);
        TimeZone.setDefault(zones);
      }
    }

    @Test
    void butForTheCodeWhichIsSaid() {
      String text = changed(root ->
          ((ObjectNode) root.get("provenance")).put("engine_version", "0.0.1").put("strategy_hash", "abc"));
      Reproduction.Equal equal = assertInstanceOf(Reproduction.Equal.class, again(text));
      assertEquals(
          List.of("/provenance/engine_version", "/provenance/strategy_hash"),
          equal.codeChanges().stream().map(Difference::pointer).toList());
      assertEquals("\"0.0.1\"", equal.codeChanges().getFirst().recorded());
    }
  }

  @Nested
  class Found {
    @Test
    void aTamperedTradeWithBothValues() {
      Reproduction.Different found = different(with("/trade_history/2", "pnl", 1234.5));
      assertEquals(1, found.differences().size());
      assertEquals("/trade_history/2/pnl", found.differences().getFirst().pointer());
      assertEquals("1234.5", found.differences().getFirst().recorded());
    }

    @Test
    void aTradeTakenAwayAndOneMore() {
      Reproduction.Different less = different(changed(root -> ((ArrayNode) root.get("trade_history")).remove(0)));
      assertTrue(less.differences().stream().anyMatch(d -> d.recorded().equals("nothing")), less.toString());
      Reproduction.Different more = different(changed(root -> root.withArray("/trade_history").addObject().put("id", 99)));
      assertEquals("nothing", more.differences().getFirst().again());
    }

    @Test
    void aChangedParameterByWhatItDoes() {
      Reproduction.Different found = different(with("/provenance/parameters", "every", 14));
      assertTrue(found.differences().stream().anyMatch(d -> d.pointer().equals("/metrics/total_trades")), found.toString());
    }

    @Test
    void aChangedSettingByWhatItDoes() {
      Reproduction.Different found = different(with("/provenance/settings", "commission", 0.001));
      assertTrue(found.differences().stream().anyMatch(d -> d.pointer().equals("/metrics/total_commission")), found.toString());
    }

    @Test
    void aChangedSeedAndCountOfBars() {
      assertEquals("/provenance/seed", different(with("/provenance", "seed", 7)).differences().getFirst().pointer());
      assertEquals("/provenance/bars", different(with("/provenance", "bars", 7)).differences().getFirst().pointer());
    }

    @Test
    void anotherLayoutOfTheSameValues() {
      Reproduction.Different found = different(text(Convention.PHIDIAS, false).replaceFirst("\"metrics\" :", "\"metrics\":"));
      assertEquals(List.of(), found.differences());
      assertEquals(3, found.line());
    }

    @Test
    void otherBarsBeforeAnythingIsRun() {
      RecordedResult recorded = RecordedResult.read("result.json", text(Convention.PHIDIAS, false));
      Bars others = bars(2, 400);
      assertEquals(
          new Reproduction.OtherBars(BARS.contentHash(), others.contentHash()),
          Reproduction.of(recorded, others, EveryNth.REGISTRY));
    }
  }

  @Nested
  class WithInputs {
    private static final FundingRates RATES = FundingRates.every(8, 0.001, BARS.openTime(0), BARS.openTime(399));
    private static final InputSource FUNDING = InputSource.file(InputKind.FUNDING, "funding.csv", "abc");
    private static final SessionCalendar NEW_YORK =
        SessionCalendar.of("America/New_York", "17:00", "17:00", EnumSet.allOf(DayOfWeek.class));

    private final SimulationInputs inputs = SimulationInputs.none().withFunding(RATES).withSession(NEW_YORK);

    private RecordedResult recorded(boolean sourced, boolean underEveryPolicy) {
      Simulator simulator = new Simulator(SimulatorSettings.defaults()).with(inputs);
      EveryNth strategy = new EveryNth(12, 0.5);
      SimulationResult result = simulator.run(strategy, BARS);
      Provenance own = result.provenance().from(DataSource.file("aaa.csv", false, Optional.empty(), Optional.empty()));
      return RecordedResult.read("result.json", new ResultDocument(
          result, sourced ? own.reading(List.of(FUNDING)) : own, Convention.PHIDIAS, true, true,
          underEveryPolicy ? Optional.of(Ambiguity.of(simulator, () -> strategy, BarColumns.of(BARS))) : Optional.empty()).text());
    }

    private Reproduction again(RecordedResult recorded, List<InputSource> seen) {
      return Reproduction.of(recorded, BARS, seen, () -> SimulationInputs.none().withFunding(RATES), EveryNth.REGISTRY);
    }

    @Test
    void isEqualWhereTheHashesAreWithExplanationAndAmbiguityAsRecorded() {
      for (boolean underEveryPolicy : new boolean[] {false, true}) {
        RecordedResult recorded = recorded(true, underEveryPolicy);
        assertEquals(List.of(FUNDING), recorded.inputs());
        assertEquals(NEW_YORK, recorded.session());
        assertInstanceOf(Reproduction.Equal.class, again(recorded, List.of(FUNDING)));
      }
    }

    @Test
    void saysWhichInputIsAnotherAndReadsNothing() {
      InputSource other = InputSource.file(InputKind.FUNDING, "funding.csv", "abd");
      Reproduction.OtherInputs found = assertInstanceOf(
          Reproduction.OtherInputs.class,
          Reproduction.of(recorded(true, false), BARS, List.of(other), () -> fail("read"), EveryNth.REGISTRY));
      assertEquals(List.of(new Reproduction.OtherInput(FUNDING, Optional.of("abd"))), found.inputs());
      assertEquals(
          Optional.empty(),
          assertInstanceOf(Reproduction.OtherInputs.class, again(recorded(true, false), List.of())).inputs().getFirst().seen());
    }

    @Test
    void refusesWhatOnlyAProgramCanMakeAgainAndWhatWasNotRead() {
      RecordedResult made = recorded(false, false);
      assertEquals(Optional.empty(), made.inputs().getFirst().hash());
      String seen = assertThrows(InputException.class, () -> again(made, made.inputs())).getMessage();
      assertTrue(seen.contains("the funding has no file, so a program made it"), seen);
      RecordedResult plain = RecordedResult.read("result.json", ReproductionTest.text(Convention.PHIDIAS, false));
      String extra = assertThrows(InputException.class, () -> again(plain, List.of(FUNDING))).getMessage();
      assertEquals("result.json read no funding; leave it out", extra);
    }
  }

  @Nested
  class Refused {
    private void refused(ErrorCode code, String sentence, String text) {
      InputException e = assertThrows(InputException.class, () -> again(text));
      assertEquals(code, e.code(), e.getMessage());
      assertTrue(e.getMessage().startsWith("result.json") && e.getMessage().contains(sentence), e.getMessage());
    }

    private ObjectNode manifest(ObjectNode root) {
      return (ObjectNode) root.get("provenance");
    }

    @Test
    void whatIsNoResult() {
      refused(ErrorCode.BAD_FORMAT, "not JSON", "{");
      refused(ErrorCode.BAD_FORMAT, "not a result", "[]");
      refused(ErrorCode.BAD_FORMAT, "not a result", "");
      refused(ErrorCode.BAD_FORMAT, "result.json:1:", "{\"a\": 1, \"a\": 2}");
      refused(ErrorCode.BAD_FORMAT, "not JSON", text(Convention.PHIDIAS, false) + "{}");
      refused(ErrorCode.MISSING_FIELD, "/provenance is missing", "{}");
    }

    @Test
    void aManifestWithPartsMissingOfAnotherTypeOrUnknown() {
      refused(ErrorCode.MISSING_FIELD, "/provenance/seed is missing", changed(root -> manifest(root).remove("seed")));
      refused(ErrorCode.BAD_FORMAT, "/provenance/bars was STRING but must be [NUMBER]", with("/provenance", "bars", "many"));
      refused(ErrorCode.UNKNOWN_NAME, "/provenance/colour is not known", with("/provenance", "colour", 1));
      refused(ErrorCode.BAD_FORMAT, "/provenance/schema_version was 1 but this version reads 2",
          with("/provenance", "schema_version", 1));
      refused(ErrorCode.UNKNOWN_NAME, "/provenance/source/sheet is not known", with("/provenance/source", "sheet", 1));
      refused(ErrorCode.BAD_FORMAT, "/provenance/source/from was 'soon'", with("/provenance/source", "from", "soon"));
      refused(ErrorCode.MISSING_FIELD, "/provenance/inputs is missing", changed(root -> manifest(root).remove("inputs")));
      refused(ErrorCode.MISSING_FIELD, "/provenance/session/zone is missing",
          changed(root -> ((ObjectNode) manifest(root).get("session")).remove("zone")));
      refused(ErrorCode.BAD_FORMAT, "/provenance/session/zone cannot be used: zone was 'Mars'",
          with("/provenance/session", "zone", "Mars"));
      refused(ErrorCode.BAD_FORMAT, "/provenance/inputs/0/name was 'fees', which cannot be read",
          changed(root -> manifest(root).withArray("/inputs").addObject().put("name", "fees")));
      refused(ErrorCode.MISSING_FIELD, "/provenance/inputs/0/sha256 is missing",
          changed(root -> manifest(root).withArray("/inputs").addObject().put("name", "funding").put("file", "f.csv")));
      refused(ErrorCode.BAD_FORMAT, "/provenance/inputs/1/name was funding a second time", changed(root -> {
        manifest(root).withArray("/inputs").addObject().put("name", "funding");
        manifest(root).withArray("/inputs").addObject().put("name", "funding");
      }));
      refused(ErrorCode.UNKNOWN_NAME, "convention was 'excel'", changed(root -> root.putObject("figures").putObject("excel")));
    }

    @Test
    void whatCannotBeRunHere() {
      refused(ErrorCode.UNKNOWN_STRATEGY, "/provenance/strategy cannot be used", with("/provenance", "strategy", "every_mth"));
      refused(ErrorCode.BAD_PARAMETER, "/provenance/parameters/every cannot be used", with("/provenance/parameters", "every", 1));
      refused(ErrorCode.UNKNOWN_PARAMETER, "/provenance/settings/fee cannot be used", with("/provenance/settings", "fee", 1));
    }
  }
}
