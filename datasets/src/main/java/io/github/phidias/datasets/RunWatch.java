package io.github.phidias.datasets;

import io.github.phidias.datasets.DoctorReport.Run;
import io.github.phidias.datasets.DoctorReport.Runs;
import java.time.Instant;

/** Counts runs of bars that have something in common, those of a least length. */
final class RunWatch {
  private final int shortest;
  private final Largest<Run> longest = new Largest<>();
  private long runs;
  private long bars;
  private long from;
  private long length;

  RunWatch(int shortest) {
    this.shortest = shortest;
  }

  void bar(long time, boolean belongs) {
    if (belongs) {
      if (length++ == 0) {
        from = time;
      }
    } else {
      end();
    }
  }

  private void end() {
    if (length >= shortest) {
      runs++;
      bars += length;
      Run run = new Run(Instant.ofEpochMilli(from), length);
      longest.offer((double) length, () -> run);
    }
    length = 0;
  }

  /** The runs; the input has ended. */
  Runs runs() {
    end();
    return new Runs(runs, bars, longest.over(0));
  }
}
