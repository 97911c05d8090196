package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;
import static io.github.phidias.indicators.golden.peers.PeerFamily.outputs;
import static java.util.Map.entry;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.trend.Adx;
import io.github.phidias.indicators.trend.Adxr;
import io.github.phidias.indicators.trend.Aroon;
import io.github.phidias.indicators.trend.AroonOscillator;
import io.github.phidias.indicators.trend.DirectionalSeeding;
import io.github.phidias.indicators.trend.Dx;
import io.github.phidias.indicators.trend.MinusDi;
import io.github.phidias.indicators.trend.MinusDm;
import io.github.phidias.indicators.trend.ParabolicSar;
import io.github.phidias.indicators.trend.PlusDi;
import io.github.phidias.indicators.trend.PlusDm;
import io.github.phidias.indicators.trend.SarRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

final class TrendPeers implements PeerFamily {
  @Override
  public Map<String, Peer> talib() {
    return Map.ofEntries(
        entry("ADX", (in, p) -> output("adx", in.column(new Adx((int) p[0])))),
        entry("ADXR", (in, p) -> output("adxr", in.column(new Adxr((int) p[0])))),
        entry("DX", (in, p) -> output("dx", in.column(new Dx((int) p[0])))),
        entry("PLUS_DI", (in, p) -> output("plus_di", ofTalib(in.column(new PlusDi((int) p[0])), p[0]))),
        entry("MINUS_DI", (in, p) -> output("minus_di", ofTalib(in.column(new MinusDi((int) p[0])), p[0]))),
        entry("PLUS_DM", (in, p) -> output("plus_dm", in.column(new PlusDm((int) p[0])))),
        entry("MINUS_DM", (in, p) -> output("minus_dm", in.column(new MinusDm((int) p[0])))),
        entry("AROON", (in, p) -> outputs(List.of("down", "up"), in.columns(new Aroon((int) p[0])))),
        entry("AROONOSC", (in, p) -> output("aroonosc", in.column(new AroonOscillator((int) p[0])))),
        entry("SAR", (in, p) -> output("sar", in.column(new ParabolicSar(p[0], p[1])))));
  }

  @Override
  public Map<String, Peer> tulip() {
    DirectionalSeeding tulip = DirectionalSeeding.TULIP;
    return Map.ofEntries(
        entry("adx", (in, p) -> output("adx", in.column(new Adx((int) p[0], tulip)))),
        entry("adxr", (in, p) -> output("adxr", in.column(new Adxr((int) p[0], tulip)))),
        entry("dx", (in, p) -> output("dx", in.column(new Dx((int) p[0], tulip)))),
        entry("di", (in, p) -> pair(in, "di", new PlusDi((int) p[0], tulip), new MinusDi((int) p[0], tulip))),
        entry("dm", (in, p) -> pair(in, "dm", new PlusDm((int) p[0], tulip), new MinusDm((int) p[0], tulip))),
        entry("aroon", (in, p) -> outputs(List.of("aroon_down", "aroon_up"), in.columns(new Aroon((int) p[0])))),
        entry("aroonosc", (in, p) -> output("aroonosc", in.column(new AroonOscillator((int) p[0])))),
        entry("psar", (in, p) -> output("psar", in.column(new ParabolicSar(p[0], p[0], p[1], SarRule.TULIP)))));
  }

  private static Map<String, Column> pair(IndicatorColumns in, String name, IndicatorFormula plus, IndicatorFormula minus) {
    return outputs(List.of("plus_" + name, "minus_" + name), List.of(in.column(plus), in.column(minus)));
  }

  /** At a length of one TA-Lib gives the directional indicators as fractions, at all others in percent. */
  private static Column ofTalib(Column percent, double length) {
    return length > 1 ? percent : Column.wrap(Arrays.stream(percent.toArray()).map(value -> value / 100).toArray());
  }
}
