package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.RelativeStrength;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Chande's momentum oscillator, -100 to 100: {@code 100 (g - l) / (g + l)} of the gains g and the losses l among the last {@code
 * length} changes (Tushar S. Chande and Stanley Kroll, "The New Technical Trader", 1994); 0 without a change. That is twice an
 * RSI less 100: of Cutler's with Chande's plain sums, of Wilder's with his averages, as TA-Lib has it. No value for the first
 * {@code length} bars.
 */
@IndicatorName(
    value = "cmo", formula = "100 (g - l) / (g + l) of the sums of the last length gains and losses (Chande and Kroll 1994).",
    talib = "CMO", tradingView = "ta.cmo", undefined = "0 without a change")
public record Cmo(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Changes looked at") int length,
    @Param(value = "sum", description = "How gains and losses are gathered; wilder as TA-Lib") Gathering gathering,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** How gains and losses are gathered. */
  public enum Gathering {
    /** Plain sums of the last ones (Chande, Tulip, TradingView). */
    SUM("sum"),
    /** Wilder's averages (TA-Lib). */
    WILDER("wilder");

    private final String text;

    Gathering(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  public Cmo {
    RecordDescriptor.of(Cmo.class).require(length, gathering, source);
  }

  /** Of the closes with plain sums. */
  public Cmo(int length) {
    this(length, Gathering.SUM, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column index = gathering == Gathering.SUM ? RelativeStrength.cutler(x, length) : RelativeStrength.wilder(x, length);
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = 2 * (index.get(i) - 50);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length;
  }
}
