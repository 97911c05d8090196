package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarAggregator.Unfinished;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  static List<DataSet> sets() {
    return Catalogue.bundled();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everySetLoadsAsTheCatalogueSays(DataSet set) throws IOException {
    Bars bars = Catalogue.load(set.id());
    assertEquals(set.rows(), bars.size());
    assertEquals(set.first(), bars.openInstant(0));
    assertEquals(set.last(), bars.openInstant(bars.size() - 1));
    assertEquals(set.instrument(), bars.instrument());
    assertEquals(set.timeframe(), bars.timeframe());
    try (InputStream in = Catalogue.open(set)) {
      assertEquals(set.sha256(), Hashes.ofStream(in));
    }
  }

  @ParameterizedTest
  @CsvSource({"bitstamp-btcusd-1m, bitstamp-btcusd-5m", "bitstamp-btcusd-5m, bitstamp-btcusd-1h"})
  void theCoarserBitstampSetsAreTheFinerOnesPutTogether(String finer, String coarser) {
    Bars expected = Catalogue.load(coarser);
    Bars made = Catalogue.load(finer).resample(expected.timeframe(), Unfinished.KEEP);
    assertEquals(expected.size(), made.size());
    for (int i = 0; i < made.size(); i++) {
      assertEquals(expected.openTime(i), made.openTime(i));
      assertEquals(expected.volume().get(i), made.volume().get(i), 1e-6);
    }
    assertTrue(expected.open().sameBits(made.open()) && expected.high().sameBits(made.high()));
    assertTrue(expected.low().sameBits(made.low()) && expected.close().sameBits(made.close()));
  }

  @Test
  void anUnknownIdIsRefusedWithTheNearest() {
    InputException thrown = assertThrows(InputException.class, () -> Catalogue.load("bitstamp-btcusd-15m"));
    assertEquals(ErrorCode.UNKNOWN_NAME, thrown.code());
    assertTrue(thrown.getMessage().contains("did you mean bitstamp-btcusd-1m"), thrown.getMessage());
  }

  @Test
  void theDoctorFindsEverySetReadable() {
    for (DataSet set : Catalogue.bundled()) {
      DoctorReport report = DataDoctor.check(set.id(), Catalogue.load(set.id()));
      assertEquals(set.rows(), report.good());
      assertTrue(report.verdict() != DoctorReport.Verdict.BROKEN, report.text());
    }
    assertEquals(Timeframe.ONE_DAY, Catalogue.find("msft-1d").timeframe());
  }
}
