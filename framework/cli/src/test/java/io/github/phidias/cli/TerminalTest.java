package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  @Test
  void coloursOnlyWhereTheyMayBe() {
    StringWriter out = new StringWriter();
    Terminal colours = new Terminal(new PrintWriter(out), NOWHERE, true, true, true, false);
    Main.run(colours, "backtest", Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString());
    assertTrue(out.toString().contains("\033["));
    assertEquals(
        Ran.of("backtest", Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString()).out(),
        out.toString().replaceAll("\033\\[[0-9;]*m", ""));
  }

  @Test
  void drawsAFlatAndARisingCurve() {
    Terminal plain = new Terminal(NOWHERE, NOWHERE, false, false, false, false);
    assertEquals(
        List.of("4.00     #", "       :##", "1.00  .###"), new EquityChart(plain).lines(Column.copyOf(1, 2.4, 3, 4), 4));
    assertEquals(List.of("1.00", "      ::", "1.00  ##"), new EquityChart(plain).lines(Column.copyOf(1, 1), 1));
  }

  @Test
  void writesNumbersTheSameInEveryLocale() {
    assertEquals("1,234.50", Figures.money(1234.5));
    assertEquals("0.001200", Figures.money(0.0012));
    assertEquals("-12.30 %", Figures.percent(-0.123));
    assertEquals("0.05 %", Figures.rate(0.0005));
    assertEquals("100 %", Figures.rate(1));
    assertEquals("0 %", Figures.rate(0));
    assertEquals("70", Figures.plain(70.0));
  }

  @Test
  void tellsProgressInBarsAndPercent() {
    assertEquals("reading x  2 s", Progress.text(0, 0, "reading x", 2.1));
    assertEquals("rsi  2 s  25 %  250,000 bars/s", Progress.text(500_000, 2_000_000, "rsi", 2));
  }
}
