package io.github.phidias.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * The strategy {@code scripted} of the golden files: emits exactly the listed signals by bar index and holds otherwise.
 * Signals past the last bar are left out.
 *
 * @param signals in strictly ascending order of their indices
 */
public record Scripted(List<Signal> signals) implements ColumnStrategy {
  /**
   * One signal.
   *
   * @param action       BUY, SELL or HOLD
   * @param confidence   0 to 1
   * @param positionSize fraction of equity, 0 to 1
   */
  public record Signal(int index, Action action, double confidence, double positionSize) {
    public Signal {
      if (index < 0 || action == Action.TARGET || !(confidence >= 0 && confidence <= 1) || !(positionSize >= 0 && positionSize <= 1)) {
        throw new IllegalArgumentException(
            "signal was %s at %s, confidence %s, size %s; needs an index of 0 or more, BUY, SELL or HOLD, and fractions from 0 to 1"
                .formatted(action, index, confidence, positionSize));
      }
    }
  }

  public Scripted {
    signals = List.copyOf(signals);
    for (int i = 1; i < signals.size(); i++) {
      if (signals.get(i).index() <= signals.get(i - 1).index()) {
        throw new IllegalArgumentException("signals must be in ascending order, one a bar; bar " + signals.get(i).index() + " is not");
      }
    }
  }

  /** One BUY, SELL or HOLD a bar from bar 0 on, by the letters B, S and H, each with full confidence and size. */
  public static Scripted of(String letters) {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      switch (letters.charAt(i)) {
        case 'B' -> signals.add(new Signal(i, Action.BUY, 1, 1));
        case 'S' -> signals.add(new Signal(i, Action.SELL, 1, 1));
        case 'H' -> {}
        default -> throw new IllegalArgumentException("letters were '" + letters + "' but must be B, S and H");
      }
    }
    return new Scripted(signals);
  }

  /** The strategy of a case's {@code params}: {@code signals}, each with index, action, confidence 1, position_size 1. */
  public static Scripted of(JsonNode params) {
    Keys.of("scripted params", params).used("signals").check();
    List<Signal> signals = new ArrayList<>();
    for (JsonNode one : params.path("signals")) {
      Keys.of("scripted signal", one).used("index", "action", "confidence", "position_size").check();
      signals.add(new Signal(
          one.required("index").intValue(), Action.parse(one.required("action").asText()),
          one.path("confidence").asDouble(1), one.path("position_size").asDouble(1)));
    }
    return new Scripted(signals);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    SignalColumn.Builder column = SignalColumn.builder(columns.bars().size());
    for (Signal signal : signals) {
      if (signal.index() < columns.bars().size()) {
        switch (signal.action()) {
          case BUY -> column.set(signal.index(), SignalColumn.BUY, signal.confidence(), signal.positionSize());
          case SELL -> column.set(signal.index(), SignalColumn.SELL, signal.confidence(), signal.positionSize());
          case HOLD, TARGET -> {}
        }
      }
    }
    return column.build();
  }
}
