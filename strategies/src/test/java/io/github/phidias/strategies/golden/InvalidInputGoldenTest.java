package io.github.phidias.strategies.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.errors.InputException;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.request.BacktestRequest;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class InvalidInputGoldenTest {
  private final StrategyRegistry registry = StrategyRegistry.load();

  @GoldenFactory
  Stream<DynamicNode> invalidInput() {
    return GoldenReader.of("strategies", "invalid-input").used("request", "expected").cases(this::check);
  }

  private void check(GoldenCase golden) {
    JsonNode expected = golden.object("expected", "error_code", "field");
    var thrown = assertThrows(InputException.class, () -> BacktestRequest.parse(golden.get("request"), registry).run());
    assertEquals(expected.get("error_code").textValue(), thrown.code().name(), golden.where());
    assertEquals(expected.get("field").textValue(), thrown.field(), golden.where());
  }
}
