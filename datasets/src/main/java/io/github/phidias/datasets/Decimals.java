package io.github.phidias.datasets;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes, bit for bit as {@link Double#parseDouble} does, without a string for nearly all of
 * them: a mantissa under 2^53 and a power of ten up to 10^22 are both exact doubles, so that one division or
 * multiplication rounds correctly (Clinger, "How to read floating point numbers accurately", 1990).
 *
 * <p>The grammar is a sign, digits with at most one point, and an exponent: no locale, no spaces, no {@code NaN}, no hex.
 */
final class Decimals {
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22
  };
  private static final long EXACT = 1L << 53;
  /** So many digits fit a long. */
  private static final int LONG_DIGITS = 18;

  /** Index after the last byte of the number read. */
  private int end;

  /** Index after the last byte of the number that {@link #read} found. */
  int end() {
    return end;
  }

  /**
   * The number that starts at an index, NaN when there is none. Reads on to the first byte that cannot belong to a
   * number, which must exist.
   */
  double read(byte[] b, int from) {
    int p = from;
    boolean negative = b[p] == '-';
    if (negative || b[p] == '+') {
      p++;
    }
    long mantissa = 0;
    int first = p;
    int digit = b[p] - '0';
    while (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digit = b[++p] - '0';
    }
    int digits = p - first;
    int scale = 0;
    if (b[p] == '.') {
      int point = p;
      digit = b[++p] - '0';
      while (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digit = b[++p] - '0';
      }
      scale = p - point - 1;
      digits += scale;
    }
    end = p;
    if (digits == 0) {
      return Double.NaN;
    }
    boolean exponent = (b[p] | 0x20) == 'e';
    if (exponent || digits > LONG_DIGITS || mantissa > EXACT || scale >= POWERS.length) {
      return slow(b, from, p, exponent);
    }
    double value = mantissa / POWERS[scale];
    return negative ? -value : value;
  }

  private double slow(byte[] b, int from, int afterDigits, boolean exponent) {
    int p = afterDigits;
    if (exponent) {
      p++;
      if (b[p] == '-' || b[p] == '+') {
        p++;
      }
      int first = p;
      while (b[p] >= '0' && b[p] <= '9') {
        p++;
      }
      if (p == first) {
        return Double.NaN;
      }
      end = p;
    }
    return Double.parseDouble(new String(b, from, p - from, StandardCharsets.ISO_8859_1));
  }
}
