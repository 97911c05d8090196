package io.github.phidias.verify;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TargetWeights;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a strategy did when it was asked about a bar. */
sealed interface Answer {
  /** Longest text of a value in a finding. */
  int CLIP = 240;

  /** It returned, perhaps null. */
  record Said(TradeSignal signal) implements Answer {}

  /** It returned weights of several instruments, perhaps null. */
  record Weighs(TargetWeights weights) implements Answer {}

  /** It threw. */
  record Threw(Throwable thrown) implements Answer {}

  /** What a call gives; whatever a strategy throws is an answer, but for a JVM that cannot go on. */
  static Answer of(Supplier<? extends Answer> call) {
    try {
      return call.get();
    } catch (StackOverflowError e) {
      return new Threw(e);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      return new Threw(e);
    }
  }

  /** Whether two answers are the same to the last bit, metadata included; of exceptions only the type counts. */
  default boolean same(Answer other) {
    return switch (this) {
      case Said(TradeSignal mine) -> other instanceof Said(TradeSignal theirs) && same(mine, theirs);
      case Weighs(TargetWeights mine) -> other instanceof Weighs(TargetWeights theirs) && Objects.equals(mine, theirs);
      case Threw(Throwable mine) -> other instanceof Threw(Throwable theirs) && mine.getClass() == theirs.getClass();
    };
  }

  private static boolean same(TradeSignal a, TradeSignal b) {
    if (Objects.equals(a, b)) {
      return true;
    }
    // Arrays in the metadata are equal by what they hold.
    return a != null && b != null && a.metadata().keySet().equals(b.metadata().keySet())
        && a.withMetadata(Map.of()).equals(b.withMetadata(Map.of()))
        && a.metadata().entrySet().stream().allMatch(e -> Objects.deepEquals(e.getValue(), b.metadata().get(e.getKey())));
  }

  /** The answer for people. */
  default String text() {
    String text = switch (this) {
      case Said(TradeSignal signal) -> signal == null ? "null" : text(signal);
      case Weighs(TargetWeights weights) -> weights == null ? "null" : text(weights);
      case Threw(Throwable thrown) -> "threw " + thrown;
    };
    return text.length() <= CLIP ? text : text.substring(0, CLIP) + "...";
  }

  private static String text(TargetWeights weights) {
    return weights.weights().isEmpty() ? "unchanged" : "weights " + new TreeMap<>(weights.weights().entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue))) + " " + weights.band();
  }

  private static String text(TradeSignal signal) {
    StringBuilder text = new StringBuilder(signal.action().name());
    if (signal.confidence() != 0 || signal.positionSize() != 0) {
      text.append(" confidence ").append(signal.confidence()).append(" size ").append(signal.positionSize());
    }
    signal.targetWeight().ifPresent(weight -> text.append(" weight ").append(weight));
    signal.band().ifPresent(band -> text.append(' ').append(band));
    signal.limitPrice().ifPresent(price -> text.append(" limit ").append(price));
    signal.stopPrice().ifPresent(price -> text.append(" stop ").append(price));
    signal.targetPrice().ifPresent(price -> text.append(" target ").append(price));
    if (!signal.metadata().isEmpty()) {
      text.append(' ').append(signal.metadata());
    } else if (!signal.reason().isEmpty()) {
      text.append(" (").append(signal.reason()).append(')');
    }
    return text.toString();
  }
}
