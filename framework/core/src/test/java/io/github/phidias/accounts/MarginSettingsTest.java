package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarginSettingsTest {
  @Test
  void theDefaultIsAnAccountWithoutLeverage() {
    assertEquals(MarginMode.CASH, MarginSettings.CASH_ACCOUNT.mode());
    assertEquals(1, MarginSettings.CASH_ACCOUNT.initialFraction());
    assertEquals(1000, MarginSettings.CASH_ACCOUNT.tiers().initialMargin(1000));
  }

  @Test
  void initialMarginIsOneOverTheLeverageUnlessGiven() {
    assertEquals(0.1, MarginSettings.of(Map.of("mode", "margin", "leverage", 10)).initialFraction());
    assertEquals(0.25, MarginSettings.of(Map.of("mode", "margin", "leverage", 10, "initial_margin", 0.25)).initialFraction());
  }

  @Test
  void refusesWhatCannotBeAndNamesIt() {
    assertEquals("leverage", field(Map.of("leverage", 2)));
    assertEquals("leverage", field(Map.of("mode", "MARGIN", "leverage", 0.5)));
    assertEquals("initial_margin", field(Map.of("initial_margin", 0.5)));
    assertEquals("initial_margin", field(Map.of("mode", "MARGIN", "leverage", 2, "initial_margin", 0.1)));
    assertEquals("maintenance_tiers", field(Map.of("mode", "MARGIN", "leverage", 50, "maintenance_tiers", "0:0.05")));
    assertEquals("maintenance_tiers", field(Map.of("maintenance_tiers", "5 percent")));
    assertEquals("liquidation_fee", field(Map.of("maintenance_tiers", "0:0.1 1000:0.6", "liquidation_fee", 0.4)));
  }

  @Test
  void saysWhatATierShouldHaveBeen() {
    var thrown = assertThrows(
        InputException.class, () -> MarginSettings.of(Map.of("maintenance_tiers", "0:0.004 50000:0.005:60")));
    assertTrue(thrown.getMessage().contains("'50000:0.005:60'") && thrown.getMessage().contains("must deduct 50"), thrown.getMessage());
  }

  private static String field(Map<String, ?> values) {
    return assertThrows(InputException.class, () -> MarginSettings.of(values)).field();
  }
}
