package io.github.phidias.cli;

import io.github.phidias.errors.InputException;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.simulation.StrategyException;
import java.util.function.Supplier;

/** A run that failed for a reason that its message tells in full. */
final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Runs a strategy's code; what it throws of its own accord is a failed run, not a fault of ours. */
  static <T> T blaming(String strategy, Supplier<T> work) {
    try {
      return work.get();
    } catch (InputException | StrategyException | LookAheadException e) {
      throw e;
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      // A strategy may throw an error, and a checked exception without declaring it.
      throw new RunFailure("strategy %s failed with %s".formatted(strategy, e), e);
    }
  }
}
