package io.github.phidias.simulation;

import io.github.phidias.signals.Action;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;

/** The parts of a signal as plain fields, used again for each bar. NaN where the signal says nothing. */
final class Decision {
  /** 1 to buy, -1 to sell, 0 for none and for a target weight. */
  int direction;
  double positionSize;
  double confidence;
  double stopDistance;
  double limit;
  double stop;
  double target;
  /** Weight to hold; NaN for no TARGET. */
  double weight;
  double bandLower;
  double bandUpper;
  /** Base units of the entry that follows: NaN to let the sizing decide; for a target weight signed, as planned at its close. */
  double units;
  /** Bar of the decision. */
  int index;
  /** Whether it stands for an order of the strategy's own, which has no exits but those it gives. */
  boolean desk;

  boolean isHold() {
    return direction == 0 && Double.isNaN(weight);
  }

  boolean isTarget() {
    return !Double.isNaN(weight);
  }

  void hold(int bar) {
    set(bar, 0, 0, 0, Double.NaN);
  }

  void target(int bar, double share, Band band) {
    hold(bar);
    weight = share;
    bandLower = band.lowerPoints();
    bandUpper = band.upperPoints();
  }

  void set(int bar, int code, double size, double sure, double distance) {
    index = bar;
    direction = code;
    positionSize = size;
    confidence = sure;
    stopDistance = distance;
    limit = Double.NaN;
    stop = Double.NaN;
    target = Double.NaN;
    weight = Double.NaN;
    units = Double.NaN;
  }

  void set(int bar, TradeSignal signal) {
    int code = signal.action() == Action.BUY ? 1 : signal.action() == Action.SELL ? -1 : 0;
    if (signal.action() == Action.HOLD) {
      hold(bar);
      return;
    }
    set(bar, code, signal.positionSize(), signal.confidence(), signal.stopDistance().orElse(Double.NaN));
    limit = signal.limitPrice().orElse(Double.NaN);
    stop = signal.stopPrice().orElse(Double.NaN);
    target = signal.targetPrice().orElse(Double.NaN);
    weight = signal.targetWeight().orElse(Double.NaN);
    if (signal.band().isPresent()) {
      bandLower = signal.band().get().lowerPoints();
      bandUpper = signal.band().get().upperPoints();
    } else {
      bandLower = 0;
      bandUpper = 0;
    }
  }

  void set(int bar, SignalColumn signals) {
    byte code = signals.code(bar);
    if (code == SignalColumn.HOLD) {
      hold(bar);
    } else {
      set(bar, code, signals.positionSize(bar), signals.confidence(bar), signals.stopDistance(bar));
      stop = signals.stopPrice(bar);
      target = signals.targetPrice(bar);
    }
  }

  /** Scales prices and units for a split. */
  void split(double ratio) {
    stopDistance /= ratio;
    limit /= ratio;
    stop /= ratio;
    target /= ratio;
    units *= ratio;
  }

  /** A copy that lasts. */
  Decision copy() {
    Decision copy = new Decision();
    copy.set(index, direction, positionSize, confidence, stopDistance);
    copy.limit = limit;
    copy.stop = stop;
    copy.target = target;
    copy.weight = weight;
    copy.bandLower = bandLower;
    copy.bandUpper = bandUpper;
    copy.units = units;
    copy.desk = desk;
    return copy;
  }
}
