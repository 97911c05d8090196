package io.github.phidias.datasets;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a stream in blocks of fixed size. Every block has room in front of its bytes for the unfinished line of
 * the block before, so that lines are parsed where they are and the memory used does not depend on the input.
 */
interface Blocks extends AutoCloseable {
  /** Bytes read at a time. */
  int SIZE = 256 * 1024;

  /** Bytes {@code room..end} of an array; those before {@code room} belong to the reader of the block. */
  final class Block {
    final byte[] bytes;
    final int room;
    int end;

    Block(int room) {
      this.bytes = new byte[room + SIZE];
      this.room = room;
    }

    /** Fills the block as far as the stream goes; false when there was nothing left. */
    boolean fill(InputStream in) throws IOException {
      end = room + in.readNBytes(bytes, room, SIZE);
      return end > room;
    }
  }

  /** The next block, null after the last. It stays as it is until the call after the next. */
  Block next() throws IOException;

  @Override
  void close();

  /** Blocks read by the calling thread. */
  static Blocks of(InputStream in, int room) {
    Block[] blocks = {new Block(room), new Block(room)};
    return new Blocks() {
      private int turn;

      @Override
      public Block next() throws IOException {
        turn ^= 1;
        return blocks[turn].fill(in) ? blocks[turn] : null;
      }

      @Override
      public void close() {}
    };
  }
}
