package io.github.phidias.datasets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Writes doubles as the shortest decimal that reads back to the same bits, without an exponent and without a needless
 * {@code .0}.
 */
final class PlainDecimals {
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
  /** Decimals of at most 15 digits are told apart by a double, so one that reads back is the only one so short. */
  private static final double FIFTEEN_DIGITS = 1e15;
  /** Longest text: 5e-324 has 326 characters, -1.7e308 has 310. */
  static final int LONGEST = 400;

  private PlainDecimals() {}

  /** Writes a finite value at an index; gives the index after it. */
  static int write(double value, byte[] target, int at) {
    double size = Math.abs(value);
    if (size < FIFTEEN_DIGITS && (size > 0 || 1 / value > 0)) {
      for (int decimals = 0; decimals < POWERS.length; decimals++) {
        double scaled = Math.rint(size * POWERS[decimals]);
        if (!(scaled < FIFTEEN_DIGITS)) {
          break;
        }
        if (scaled / POWERS[decimals] == size) {
          int start = at;
          if (value < 0) {
            target[start++] = '-';
          }
          return digits((long) scaled, decimals, target, start);
        }
      }
    }
    String text = size == 0 ? "-0" : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, target, at, bytes.length);
    return at + bytes.length;
  }

  /** Writes a whole number. */
  static int write(long value, byte[] target, int at) {
    if (value < 0) {
      byte[] bytes = Long.toString(value).getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(bytes, 0, target, at, bytes.length);
      return at + bytes.length;
    }
    return digits(value, 0, target, at);
  }

  /** Writes {@code value / 10^decimals}. */
  private static int digits(long value, int decimals, byte[] target, int at) {
    int length = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      length++;
    }
    length = Math.max(length, decimals + 1) + (decimals > 0 ? 1 : 0);
    long rest = value;
    for (int i = length - 1; i >= 0; i--) {
      if (decimals > 0 && i == length - 1 - decimals) {
        target[at + i] = '.';
      } else {
        target[at + i] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }
    return at + length;
  }
}
