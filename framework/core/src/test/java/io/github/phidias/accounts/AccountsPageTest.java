package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Recomputes every number of the page about accounts. */
class AccountsPageTest {
  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of(System.getProperty("phidias.root", "../..")).resolve("framework/docs/accounts.md"));
  }

  /** The rows under a header line, cut at the bars. */
  private static List<String[]> rows(String header) {
    String rest = page.substring(page.indexOf(header) + header.length());
    List<String[]> rows = rest.lines().skip(2).takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toArray(String[]::new)).toList();
    assertTrue(page.contains(header) && !rows.isEmpty(), header);
    return rows;
  }

  @Test
  void theTableOfRoundingIsRight() {
    for (String[] row : rows("| value | step | down | up |")) {
      double value = Double.parseDouble(row[0]);
      InstrumentRules rules = InstrumentRules.NONE.with("tick_size", Double.valueOf(row[1]));
      assertEquals(Double.parseDouble(row[2]), rules.roundPrice(value, true), row[0]);
      assertEquals(Double.parseDouble(row[3]), rules.roundPrice(value, false), row[0]);
    }
  }

  @Test
  void theTableOfMaintenanceIsRight() {
    String named = "With the tiers `";
    int from = page.indexOf(named) + named.length();
    MarginTiers tiers = MarginTiers.parse(page.substring(from, page.indexOf('`', from)), 0.1, 0);
    for (String[] row : rows("| notional | maintenance margin |")) {
      assertEquals(Double.parseDouble(row[1]), tiers.maintenance(Double.parseDouble(row[0])), 1e-9);
    }
  }

  @Test
  void theTableOfLiquidationPricesIsRight() {
    for (String[] row : rows("| contract | quantity | entry | collateral | tiers | fee | liquidation price |")) {
      MarginTiers tiers = MarginTiers.parse(row[4], 0.1, Double.parseDouble(row[5]));
      double price = tiers.liquidationPrice(
          InstrumentRules.of(Map.of("contract", row[0])), Double.parseDouble(row[1]), Double.parseDouble(row[2]),
          Double.parseDouble(row[3]));
      assertEquals(Double.parseDouble(row[6]), price, 5e-5, String.join(" ", row));
    }
  }

  @Test
  void theTablesOfSettingsNameEveryKey() {
    InstrumentRules.DESCRIPTOR.names().forEach(name -> assertTrue(page.contains("`" + name + "`"), name));
    MarginSettings.DESCRIPTOR.names().forEach(name -> assertTrue(page.contains("| `" + name + "` |"), name));
  }

  @Test
  void theJournalIsWhatTheBooksWrite() {
    StringBuilder journal = new StringBuilder();
    Ledger ledger = new Ledger(entry -> journal.append(entry.text()));
    ledger.declare("XYZ", new Instrument("XYZ", "USD"), InstrumentRules.NONE);
    ledger.book(new LedgerEvent.Deposited(0, "USD", 1000));
    ledger.book(new LedgerEvent.Traded(60_000, "XYZ", 2, 100, 0.5, "USD"));
    ledger.book(new LedgerEvent.Marked(120_000, "XYZ", 110));
    ledger.book(new LedgerEvent.Split(180_000, "XYZ", 2, 4));
    ledger.book(new LedgerEvent.Dividend(240_000, "XYZ", 0.25));
    ledger.book(new LedgerEvent.Traded(300_000, "XYZ", -4, 56, 0.5, "USD"));
    ledger.verify();
    assertTrue(page.contains("```text\n" + journal + "```"), journal.toString());
    assertEquals(1024, ledger.equity("USD").doubleValue());
  }

  @Test
  void theDustIsAsLargeAsThePageSays() {
    Ledger ledger = new Ledger();
    ledger.declare("BTC/USD", new Instrument("BTC", "USD"), InstrumentRules.NONE);
    for (double quantity : new double[] {0.1, 0.2, -(0.1 + 0.2)}) {
      ledger.book(new LedgerEvent.Traded(0, "BTC/USD", quantity, 100, 0, "USD"));
    }
    assertEquals(-2.8e-17, ledger.position("BTC/USD").doubleValue(), 0.05e-17);
  }
}
