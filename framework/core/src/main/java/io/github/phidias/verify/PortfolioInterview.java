package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.TargetWeights;
import io.github.phidias.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/**
 * One strategy object over several instruments, asked at every instant at which a bar closes. Its account is made of paper: what
 * it answers is held from then on, bought at the last closes without costs, so that nothing later than an instant can reach the
 * account of that instant, wherever the bars end.
 */
final class PortfolioInterview implements PortfolioView {
  private static final double CAPITAL = 10_000;

  private final PortfolioStrategy strategy;
  private final Timeline timeline;
  private final List<Bars> bars;
  private final List<Instrument> instruments;
  private final List<BarColumns> columns = new ArrayList<>();
  private final List<SeriesCursor> cursors = new ArrayList<>();
  private final int[] known;
  private final boolean[] fresh;
  private final double[] quantities;
  private double cash = CAPITAL;
  private long time;

  PortfolioInterview(PortfolioStrategy strategy, String name, List<Bars> listed) {
    this.strategy = strategy;
    this.timeline = Timeline.of(listed);
    this.bars = timeline.bars();
    this.instruments = bars.stream().map(Bars::instrument).toList();
    for (Bars each : bars) {
      BarColumns own = BarColumns.of(each);
      columns.add(own);
      cursors.add(new SeriesCursor(own, name));
    }
    this.known = new int[bars.size()];
    Arrays.fill(known, -1);
    this.fresh = new boolean[bars.size()];
    this.quantities = new double[bars.size()];
  }

  /** The columns of each instrument, by name of it. */
  List<BarColumns> columns() {
    return columns;
  }

  /** Asks at the next {@code most} instants, or at all that are left. */
  List<Moment> next(int most) {
    List<Moment> moments = new ArrayList<>();
    while (moments.size() < most && timeline.advance()) {
      if (timeline.closed() > 0) {
        time = timeline.time();
        Arrays.fill(fresh, false);
        for (int k = 0; k < timeline.closed(); k++) {
          int slot = timeline.closedInstrument(k);
          fresh[slot] = true;
          known[slot] = timeline.closedIndex(k);
          cursors.get(slot).moveTo(known[slot]);
        }
        moments.add(ask());
      }
    }
    return moments;
  }

  List<Moment> all() {
    return next(Integer.MAX_VALUE);
  }

  /** Asks at one instant alone, as the account stood then; the bars must end there. */
  Moment only(Moment then) {
    time = then.time();
    cash = then.cash();
    for (int slot = 0; slot < known.length; slot++) {
      known[slot] = then.known()[slot];
      fresh[slot] = then.fresh()[slot];
      quantities[slot] = then.quantities()[slot];
      cursors.get(slot).moveTo(known[slot]);
    }
    return ask();
  }

  private Moment ask() {
    double[] held = quantities.clone();
    double had = cash;
    Answer answer = Answer.of(() -> new Answer.Weighs(strategy.run(this)));
    if (answer instanceof Answer.Weighs(TargetWeights weights) && weights != null) {
      hold(weights.weights());
    }
    return new Moment(time, known.clone(), fresh.clone(), held, had, answer);
  }

  private void hold(Map<Instrument, Double> weights) {
    double equity = equity();
    for (int slot = 0; slot < known.length; slot++) {
      Double weight = weights.get(instruments.get(slot));
      if (weight != null && known[slot] >= 0) {
        double close = bars.get(slot).close().get(known[slot]);
        double wanted = weight * equity / close;
        cash -= (wanted - quantities[slot]) * close;
        quantities[slot] = wanted;
      }
    }
  }

  /** Why an engine would refuse the weights, empty when it would not. */
  static String refusal(Moment moment, List<Bars> bars) {
    if (!(moment.answer() instanceof Answer.Weighs(TargetWeights weights)) || weights == null) {
      return "";
    }
    for (Instrument instrument : weights.weights().keySet()) {
      int slot = bars.stream().map(Bars::instrument).toList().indexOf(instrument);
      if (slot < 0 || moment.known()[slot] < 0) {
        return "a weight was given to %s, which %s".formatted(instrument, slot < 0 ? "is not of this run" : "has no bar yet");
      }
    }
    return "";
  }

  private int slot(Instrument instrument) {
    int slot = instruments.indexOf(instrument);
    if (slot < 0) {
      throw new IllegalArgumentException("%s is not of this run; it has %s".formatted(instrument, instruments));
    }
    return slot;
  }

  private double worth(int slot) {
    return known[slot] < 0 ? 0 : quantities[slot] * bars.get(slot).close().get(known[slot]);
  }

  @Override
  public long time() {
    return time;
  }

  @Override
  public List<Instrument> instruments() {
    return instruments;
  }

  @Override
  public BarSeries series(Instrument instrument) {
    return cursors.get(slot(instrument)).moving();
  }

  @Override
  public boolean isFresh(Instrument instrument) {
    return fresh[slot(instrument)];
  }

  @Override
  public double quantity(Instrument instrument) {
    return quantities[slot(instrument)];
  }

  @Override
  public double weight(Instrument instrument) {
    return worth(slot(instrument)) / equity();
  }

  @Override
  public double equity() {
    double sum = cash;
    for (int slot = 0; slot < known.length; slot++) {
      sum += worth(slot);
    }
    return sum;
  }
}
