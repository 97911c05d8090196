package io.github.phidias.isolation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.simulation.EveryBar;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.StrategyException;
import io.github.phidias.strategy.TradingStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Runs backtests under a deadline for each call of the strategy. One for a whole process, safe for several threads.
 *
 * <p>Java has no way to stop a thread that does not want to stop. A run past its deadline is interrupted and abandoned: its
 * thread is a daemon, it ends at the next bar if it ever gets there, and until then it takes a core and its memory.
 * Abandoned threads that still live are counted, and at {@link #MOST_ABANDONED} no further run is begun.
 */
public final class Watchdog {
  /** So many abandoned threads may live at once; with more the process is of no use to anybody. */
  public static final int MOST_ABANDONED = 4;

  private final Duration deadline;
  private final LongSupplier nanoTime;
  private final List<Thread> abandoned = new ArrayList<>();

  /**
   * A watchdog.
   *
   * @param deadline time for one call, 1 ms to 2 days
   * @param nanoTime a clock that does not go back, nanoseconds, such as {@code System::nanoTime}
   */
  public Watchdog(Duration deadline, LongSupplier nanoTime) {
    this.deadline = CallClock.requireDeadline(deadline);
    this.nanoTime = nanoTime;
  }

  /** Abandoned threads that still live. */
  public int abandoned() {
    synchronized (abandoned) {
      abandoned.removeIf(thread -> !thread.isAlive());
      return abandoned.size();
    }
  }

  /**
   * As {@link Simulator#run(TradingStrategy, BarColumns, IntConsumer)}, with the same result to the last bit. {@code progress}
   * is called on the thread of the run.
   *
   * @throws StrategyException when the strategy fails, or one call of it takes longer than the deadline
   * @throws IllegalStateException when too many earlier runs were abandoned
   * @throws CancellationException when the calling thread is interrupted; the run is abandoned then
   */
  public SimulationResult run(Simulator simulator, TradingStrategy strategy, BarColumns columns, IntConsumer progress) {
    int stuck = abandoned();
    if (stuck >= MOST_ABANDONED) {
      throw new IllegalStateException(
          "%d runs that passed their deadline are still busy and cannot be stopped; restart the process, or run with --isolate"
              .formatted(stuck));
    }
    Watch watch = new Watch(progress);
    FutureTask<SimulationResult> task = new FutureTask<>(() -> simulator.run(strategy, columns, watch));
    Thread worker = Thread.ofPlatform().daemon().name("phidias-run").start(task);
    CallClock clock = new CallClock(deadline);
    while (true) {
      try {
        return task.get(clock.stepNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        int bar = watch.bar();
        if (bar < columns.bars().size() && clock.overdue(bar, nanoTime.getAsLong())) {
          abandon(worker, watch);
          throw StrategyException.of(strategy, columns.bars(), bar, overdue(deadline)
              + "; its thread cannot be stopped and was abandoned: look for a loop without end, allow more with --deadline, "
              + "or run with --isolate");
        }
      } catch (ExecutionException e) {
        throw thrown(e.getCause());
      } catch (InterruptedException e) {
        abandon(worker, watch);
        Thread.currentThread().interrupt();
        throw new CancellationException("the run was interrupted");
      }
    }
  }

  /** What is said of a call that does not come back, in every mode. */
  public static String overdue(Duration deadline) {
    String text = deadline.toMillis() % 1000 == 0 ? deadline.toSeconds() + " s" : deadline.toMillis() + " ms";
    return "no answer for " + text;
  }

  private void abandon(Thread worker, Watch watch) {
    watch.over = true;
    worker.interrupt();
    synchronized (abandoned) {
      abandoned.add(worker);
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(cause);
    };
  }

  /** Where a run is. The run writes, the watcher reads; neither waits for the other. */
  private static final class Watch implements EveryBar {
    private static final int TOLD_EVERY = 4_096;

    private final IntConsumer progress;
    private final boolean toldAll;
    private final AtomicInteger bar = new AtomicInteger(-1);
    volatile boolean over;

    Watch(IntConsumer progress) {
      this.progress = progress;
      this.toldAll = progress instanceof EveryBar;
    }

    @Override
    public void accept(int next) {
      if (over) {
        throw new CancellationException("the run was abandoned");
      }
      bar.setOpaque(next);
      if (toldAll || (next & TOLD_EVERY - 1) == 0) {
        progress.accept(next);
      }
    }

    int bar() {
      return bar.getOpaque();
    }
  }
}
