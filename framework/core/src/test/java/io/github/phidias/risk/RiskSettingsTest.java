package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.errors.InputException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskSettingsTest {
  @Test
  void haveTheDefaultsOfTheSpecification() {
    assertEquals(
        "{max_daily_loss=2.0, stop_loss_percent=2.0, take_profit_percent=4.0, risk_per_trade=0.02, max_position_size=0.1, "
            + "max_total_exposure=1.0, max_leverage=3.0, max_open_positions=5, min_signal_confidence=0.6, "
            + "min_action_probability=0.5, risk_score_threshold=0.8, probability_weight=0.5, lookback=5}",
        RiskSettings.defaults().values().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "max_daily_loss, -0.1", "max_daily_loss, 100.1", "stop_loss_percent, 101", "take_profit_percent, -1", "risk_per_trade, 1.1",
    "max_position_size, 2", "max_total_exposure, 0", "max_leverage, 0.9", "max_open_positions, 0", "min_signal_confidence, 1.5",
    "min_action_probability, -1", "risk_score_threshold, 1.1", "probability_weight, -0.5", "lookback, 0"
  })
  void refuseWhatIsOutOfRangeAndNameIt(String name, double value) {
    assertEquals(name, assertThrows(InputException.class, () -> RiskSettings.of(Map.of(name, value))).field());
  }

  @Test
  void areCheckedWhenMadeDirectlyToo() {
    var thrown = assertThrows(
        InputException.class, () -> new RiskSettings(Double.NaN, 2, 4, 0.02, 0.1, 1, 3, 5, 0.6, 0.5, 0.8, 0.5, 5));
    assertEquals("max_daily_loss", thrown.field());
    assertThrows(IllegalArgumentException.class, () -> RiskSettings.DESCRIPTOR.require(1.0));
  }

  @Test
  void levelsOfScoresBeginAtTheirLowerEnd() {
    assertEquals(
        List.of(RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.HIGH),
        List.of(RiskLevel.of(0.29), RiskLevel.of(0.3), RiskLevel.of(0.59), RiskLevel.of(0.6), RiskLevel.of(Double.NaN)));
  }

  @Test
  void thePortfolioScoreIsTheMeanWithHalfForTheUnknown() {
    var score = RiskLevel.portfolioScore(List.of(OptionalDouble.of(0.2), OptionalDouble.empty()));
    assertEquals(0.35, score.orElseThrow(), 1e-12);
    assertEquals(RiskLevel.MEDIUM, RiskLevel.of(score));
    assertEquals(RiskLevel.NONE, RiskLevel.of(RiskLevel.portfolioScore(List.of())));
  }
}
