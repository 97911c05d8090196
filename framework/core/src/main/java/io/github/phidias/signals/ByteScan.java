package io.github.phidias.signals;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the next byte that is not zero, eight at a time. */
final class ByteScan {
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteScan() {}

  static int nextNonZero(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, i);
      if (eight != 0) {
        return i + (Long.numberOfTrailingZeros(eight) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] != 0) {
        return i;
      }
    }
    return to;
  }
}
