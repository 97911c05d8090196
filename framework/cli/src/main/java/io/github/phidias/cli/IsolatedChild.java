package io.github.phidias.cli;

import java.io.IOException;

/** What a process does when it is the child of an {@link IsolatedRun}. */
final class IsolatedChild {
  private IsolatedChild() {}

  /**
   * Ends this process when its parent is gone, and keeps what a strategy prints out of the result. The parent writes nothing to
   * our input: reading it returns when the parent's end of the pipe is closed.
   */
  static void settle() {
    System.setOut(System.err);
    Thread.ofPlatform().daemon().name("phidias-parent").start(() -> {
      try {
        while (System.in.read() >= 0) {
          // Nothing is said to a child.
        }
      } catch (IOException e) {
        // As good as closed.
      }
      Runtime.getRuntime().halt(Refusals.FAILED);
    });
  }
}
