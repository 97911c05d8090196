package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlippagePropertyTest {
  private static final int BARS = 60;

  /** Random bars at prices around a thousand, so that they move by a few thousandths and no model runs out of price. */
  private static Bars bars(long seed) {
    Bars low = RandomBars.of(seed, BARS);
    double[][] columns = {low.open().toArray(), low.high().toArray(), low.low().toArray(), low.close().toArray()};
    for (double[] column : columns) {
      for (int i = 0; i < BARS; i++) {
        column[i] += 1000;
      }
    }
    return Bars.of(
        low.instrument(), low.timeframe(), low.openTimes(), columns[0], columns[1], columns[2], columns[3], low.volume().toArray());
  }

  /** Any kind with any values of it. */
  private static SlippageSettings settings(SplittableRandom random) {
    Map<String, Object> values = new LinkedHashMap<>();
    SlippageKind kind = SlippageKind.values()[random.nextInt(SlippageKind.values().length)];
    values.put("kind", kind.name());
    switch (kind) {
      case NONE -> {}
      case FRACTION -> values.put("fraction", random.nextDouble(0.1));
      case TICKS -> {
        values.put("ticks", random.nextInt(5));
        values.put("tick_size", 0.01 + random.nextDouble(2));
      }
      case SPREAD -> values.put("half_spread", random.nextDouble(0.1));
      case ENTRY_SPREAD -> values.put("entry_spread", random.nextDouble(0.1));
      case VOLATILITY -> {
        values.put("measure", random.nextBoolean() ? "ATR" : "STDEV");
        values.put("multiple", random.nextDouble(2));
        values.put("bars", random.nextInt(2, 40));
      }
      case VOLUME_SHARE -> {
        values.put("multiple", random.nextDouble(0.5));
        values.put("bars", random.nextInt(12, 40));
      }
    }
    return SlippageSettings.of(values);
  }

  /** The same bars up to an index, others from there on. */
  private static Bars withOtherFuture(Bars bars, int from, SplittableRandom random) {
    double[][] columns = {
      bars.open().toArray(), bars.high().toArray(), bars.low().toArray(), bars.close().toArray(), bars.volume().toArray()};
    for (int i = from; i < bars.size(); i++) {
      double factor = random.nextDouble(0.01, 100);
      for (int c = 0; c < 5; c++) {
        columns[c][i] *= factor;
      }
    }
    return Bars.of(bars.instrument(), bars.timeframe(), bars.openTimes(), columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private static double reference(SplittableRandom random) {
    return 100 + random.nextDouble(1000);
  }

  @Property
  void noModelEverImprovesAPrice(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SlippageModel model = settings(random).bind(bars(seed));
    for (int n = 0; n < 20; n++) {
      double reference = reference(random);
      int index = random.nextInt(30, BARS + 1);
      boolean entry = random.nextBoolean();
      double quantity = random.nextDouble(3);
      double bought = model.fill(reference, true, entry, quantity, index);
      double sold = model.fill(reference, false, entry, quantity, index);
      assertTrue(bought >= reference && sold <= reference && sold > 0, bought + " " + sold + " for " + reference);
    }
  }

  @Property
  void noPriceDependsOnTheBarOfTheFillOrALaterOne(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SlippageSettings settings = settings(random);
    Bars bars = bars(seed);
    int index = random.nextInt(30, BARS + 1);
    double reference = reference(random);
    double quantity = random.nextDouble(3);
    boolean buy = random.nextBoolean();
    long expected = Double.doubleToRawLongBits(settings.bind(bars).fill(reference, buy, true, quantity, index));
    double changed = settings.bind(withOtherFuture(bars, index, random)).fill(reference, buy, true, quantity, index);
    double cut = settings.bind(bars.slice(0, index)).fill(reference, buy, true, quantity, index);
    assertEquals(expected, Double.doubleToRawLongBits(changed));
    assertEquals(expected, Double.doubleToRawLongBits(cut));
  }

  @Property
  void aFullWindowGivesTheSameBitsWhereverTheDataStarts(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SlippageSettings settings = settings(random);
    Bars bars = bars(seed);
    int index = 50;
    int start = random.nextInt(0, index - settings.bind(bars).firstFullIndex());
    // The true range of the first bar has no close before it, so one bar more is needed there.
    int from = Math.max(0, start - 1);
    assertEquals(
        settings.bind(bars).fill(200, true, true, 1, index),
        settings.bind(bars.slice(from, BARS)).fill(200, true, true, 1, index - from));
  }

  @Property
  void sizingInTwoStepsKeepsTheBudget(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SlippageModel model = settings(random).bind(bars(seed));
    double reference = reference(random);
    double budget = random.nextDouble(100_000);
    int index = random.nextInt(30, BARS + 1);
    double first = budget / model.fill(reference, true, true, 0, index);
    double quantity = budget / model.fill(reference, true, true, first, index);
    double fill = model.fill(reference, true, true, quantity, index);
    assertTrue(quantity <= first && quantity * fill <= budget * (1 + 1e-12), quantity + " at " + fill + " of " + budget);
  }
}
