package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.phidias.bars.BarAggregator.Unfinished;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Larger real files that lie beside the checkout, where there are any; row counts are those of their own README. */
class SharedBarsTest {
  private static Path file(String name) {
    Path root = Path.of(System.getProperty("phidias.root", ".."));
    String set = System.getProperty("phidias.shared", "");
    Path shared = root.resolve(set.isEmpty() ? "../shared" : set);
    Path file = shared.resolve("data/bars").resolve(name + ".csv.gz").normalize();
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "bitfinex_btcusd_1m_2013-2015, 798552, 2013-04-01T00:07:00Z, 2015-12-31T23:59:00Z, 1m, 182091",
    "bitfinex_btcusd_1m_2016-2018, 1318938, 2016-01-01T00:00:00Z, 2018-12-31T23:59:00Z, 1m, 82108",
    "bitfinex_ethusd_1m_2017, 414314, 2017-01-01T00:04:00Z, 2017-12-31T23:59:00Z, 1m, 32811",
    "bitfinex_ltcusd_1m_2014-2016, 298357, 2014-01-01T00:24:00Z, 2016-12-31T22:54:00Z, 1m, 125033",
    "bitfinex_btcusd_5m_2017-2018, 209990, 2017-01-01T00:00:00Z, 2018-12-31T23:55:00Z, 5m, 158",
    "bitfinex_btcusd_1h_2013-2018, 46944, 2013-04-01T00:00:00Z, 2018-12-31T23:00:00Z, 1h, 103",
    "bitfinex_btcusd_1d_2013-2018, 1964, 2013-04-01T00:00:00Z, 2018-12-31T00:00:00Z, 1d, 4",
    "goog_1d_2004-2013, 2148, 2004-08-19T00:00:00Z, 2013-03-01T00:00:00Z, 1d, 463",
    "eurusd_1h_2017-2018, 5000, 2017-04-19T09:00:00Z, 2018-02-07T15:00:00Z, 1h, 42",
    "btcusd_1mo_2012-2024, 156, 2012-01-31T00:00:00Z, 2024-12-31T00:00:00Z, 31d, 0",
    "orcl_1d_1995-2014, 5036, 1995-01-03T00:00:00Z, 2014-12-31T00:00:00Z, 1d, 1091",
    "nvda_1d_1999-2014, 4012, 1999-01-22T00:00:00Z, 2014-12-31T00:00:00Z, 1d, 870",
    "yhoo_1d_1996-2015, 4965, 1996-04-12T00:00:00Z, 2015-12-31T00:00:00Z, 1d, 1077",
    "index_future_1m_2006, 30889, 2006-01-02T09:01:00Z, 2006-02-27T22:00:00Z, 1m, 765",
    "xrpusdt_perp_1h_2021, 100, 2021-11-17T01:00:00Z, 2021-11-21T04:00:00Z, 1h, 0"
  })
  void readAsTheirReadmeSays(String name, int rows, Instant first, Instant last, String timeframe, int gaps) {
    Bars bars = BarFiles.read(file(name)).bars();
    assertEquals(rows, bars.size());
    assertEquals(first, bars.openInstant(0));
    assertEquals(last, bars.openInstant(rows - 1));
    assertEquals(Timeframe.parse(timeframe).millis(), bars.timeframe().millis());
    assertEquals(gaps, bars.gaps());
    assertEquals(gaps, DataDoctor.check(name, bars).gaps().count());
  }

  @Test
  void hoursPutTogetherFromFiveMinutesAreTheHours() {
    Bars made = BarFiles.read(file("bitfinex_btcusd_5m_2017-2018")).bars().resample(Timeframe.HOUR, Unfinished.KEEP);
    Bars expected = BarFiles.read(file("bitfinex_btcusd_1h_2013-2018")).bars().between(Instant.parse("2017-01-01T00:00:00Z"), null);
    assertEquals(expected.size(), made.size());
    assertTrue(expected.close().sameBits(made.close()) && expected.high().sameBits(made.high()));
    for (int i = 0; i < made.size(); i++) {
      assertEquals(expected.openTime(i), made.openTime(i));
      assertEquals(expected.volume().get(i), made.volume().get(i), 1e-6);
    }
  }
}
