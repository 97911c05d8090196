package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InverseTargetTest {
  @Test
  void aTargetWeightOfAnInverseContractEndsTheRunWithItsReason() {
    SimulatorSettings settings = SimulatorSettings.of(Map.of("instrument", Map.of("contract", "INVERSE", "contract_size", 100)));
    StrategyException thrown = assertThrows(
        StrategyException.class,
        () -> new Simulator(settings).run(series -> TradeSignal.target(0.5, new Band(1, 1)), BarsOf.closes(100, 101, 102)));

    assertTrue(thrown.getMessage().contains("UNSUPPORTED_SIGNAL"), thrown.getMessage());
    assertTrue(thrown.getMessage().contains("bar 0"), thrown.getMessage());
  }
}
