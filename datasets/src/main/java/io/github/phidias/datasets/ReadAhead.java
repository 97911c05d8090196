package io.github.phidias.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Blocks filled by a second thread while the caller parses: inflating is as much work as parsing. Four blocks go round,
 * so that neither side can run away from the other.
 */
final class ReadAhead implements Blocks {
  private static final int BLOCKS = 4;

  /** What the thread hands over: a block, the failure to read one, or neither at the end. */
  private record Filled(Block block, Throwable failure) {}

  private final BlockingQueue<Block> free = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
  private final Thread worker;
  private Block current;
  private Block previous;
  private boolean ended;

  ReadAhead(InputStream in, int room) {
    for (int i = 0; i < BLOCKS; i++) {
      free.add(new Block(room));
    }
    worker = Thread.ofPlatform().daemon().name("phidias-read-ahead").start(() -> work(in));
  }

  private void work(InputStream in) {
    try {
      try {
        for (Block block = free.take(); block.fill(in); block = free.take()) {
          filled.put(new Filled(block, null));
        }
        filled.put(new Filled(null, null));
      } catch (IOException | RuntimeException | Error e) {
        filled.put(new Filled(null, e));
      }
    } catch (InterruptedException e) {
      // The parser has stopped; nobody waits for more.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Block next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (previous != null) {
        free.put(previous);
      }
      Filled got = filled.take();
      previous = current;
      current = got.block;
      ended = got.block == null;
      return switch (got.failure) {
        case null -> got.block;
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new AssertionError(got.failure);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted while reading").initCause(e);
    }
  }

  /** Stops the thread and waits for it, so that the stream may be closed. */
  @Override
  public void close() {
    worker.interrupt();
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
