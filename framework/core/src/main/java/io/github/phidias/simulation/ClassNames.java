package io.github.phidias.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that a class file names: the Class entries of its constant pool (Java Virtual Machine Specification, 4.4).
 * The JDK's own class-file library does the same, but takes half a second to come up where all of this takes a tenth.
 */
final class ClassNames {
  private ClassNames() {}

  /** Internal names, such as {@code java/lang/String}, or descriptors of arrays. */
  static List<String> in(byte[] classFile) {
    ByteBuffer in = ByteBuffer.wrap(classFile).position(8);
    int count = u2(in);
    int[] texts = new int[count];
    List<Integer> classes = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int tag = in.get();
      switch (tag) {
        case 1 -> {
          texts[i] = in.position();
          skip(in, u2(in));
        }
        case 7 -> classes.add(u2(in));
        case 8, 16, 19, 20 -> skip(in, 2);
        case 15 -> skip(in, 3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(in, 4);
        case 5, 6 -> {
          skip(in, 8);
          i++; // a long or a double takes two entries
        }
        default -> throw new IllegalArgumentException("a class file has constants of kind " + tag + ", which is not known here");
      }
    }
    return classes.stream().map(text -> {
      int at = texts[text];
      return new String(classFile, at + 2, u2(in.position(at)), StandardCharsets.UTF_8);
    }).toList();
  }

  private static int u2(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  private static void skip(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
  }
}
