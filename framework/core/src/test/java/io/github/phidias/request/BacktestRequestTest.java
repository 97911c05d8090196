package io.github.phidias.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BacktestRequestTest {
  private static final String DATA =
      "'data':{'timestamp':['2024-01-01T00:00:00','2024-01-01T01:00:00Z','2024-01-01T03:00:00+01:00',1704078000000],"
          + "'open':[1,1,1,1],'high':[2,2,2,2],'low':[1,1,1,1],'close':[1,1,1,2],'volume':[0,0,0,0]}";

  /** Holds; has one parameter. */
  @StrategyName("idle")
  public record Idle(@Param(value = "1", min = 1, max = 9) int length) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      return SignalColumn.builder(columns.bars().size()).build();
    }
  }

  private static BacktestRequest parse(String parameters) throws JsonProcessingException {
    String text = "{'strategy':'idle'," + DATA + ",'parameters':" + parameters + "}";
    return BacktestRequest.parse(new ObjectMapper().readTree(text.replace('\'', '"')), StrategyRegistry.of(List.of(Idle.class)));
  }

  @Test
  void readsTimesWithAndWithoutZone() throws Exception {
    BacktestRequest request = parse("{}");
    assertEquals(Timeframe.HOUR, request.bars().timeframe());
    assertEquals(0, request.run().metrics().totalTrades());
  }

  @Test
  void tellsParametersOfStrategyAndSimulatorApart() throws Exception {
    BacktestRequest request = parse("{'length':3,'commission':0.002,'allowShort':true}");
    assertEquals(new Idle(3), request.strategy());
    assertEquals(0.002, request.settings().commission());
    assertEquals(true, request.settings().allowShort());
  }

  @Test
  void riskParametersArePercentAndOverride() throws Exception {
    BacktestRequest request = parse(
        "{'stop_loss_pct':0.5,'risk_params':{'stop_loss_percent':3,'take_profit_percent':0,'max_daily_loss':0,'max_position_size':0.5}}");
    assertEquals(OptionalDouble.of(0.03), request.settings().stopLossPct());
    assertEquals(OptionalDouble.empty(), request.settings().takeProfitPct());
    assertEquals(OptionalDouble.empty(), request.settings().maxDailyLoss());
    assertEquals(0.5, request.settings().maxPositionSize());
  }

  @Test
  void reportsUnknownNamesBeforeBadValues() {
    refused(ErrorCode.UNKNOWN_PARAMETER, "parameters.lenght", "{'commission':-1,'lenght':3}");
    refused(ErrorCode.BAD_PARAMETER, "parameters.commission", "{'commission':-1}");
    refused(ErrorCode.BAD_PARAMETER, "parameters.length", "{'length':2.5}");
    refused(ErrorCode.UNKNOWN_PARAMETER, "parameters.risk_params.stop_los", "{'risk_params':{'stop_los':3}}");
    refused(ErrorCode.BAD_PARAMETER, "parameters", "[]");
  }

  private static void refused(ErrorCode code, String field, String parameters) {
    var thrown = assertThrows(InputException.class, () -> parse(parameters));
    assertEquals(code, thrown.code(), thrown.getMessage());
    assertEquals(field, thrown.field());
  }
}
