package io.github.phidias.verify;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which classes the code of a strategy names, read from the constant pools of its class files: those of the classes
 * given, of the class a lambda stands in, and of all classes nested in the same outermost one. Other classes of the user
 * are not followed.
 */
final class ClassReferences {
  private ClassReferences() {}

  /** The names among {@code wanted} (binary names with dots) that the code refers to, ascending. */
  static Set<String> within(List<Class<?>> code, Set<String> wanted) {
    Set<String> found = new TreeSet<>();
    Set<String> read = new HashSet<>();
    for (Class<?> type : code) {
      Deque<String> open = new ArrayDeque<>(List.of(host(type.getName())));
      while (!open.isEmpty()) {
        String name = open.removeFirst();
        if (read.add(name)) {
          for (String reference : references(type, name)) {
            if (wanted.contains(reference)) {
              found.add(reference);
            } else if (outermost(reference).equals(outermost(name))) {
              open.add(reference);
            }
          }
        }
      }
    }
    return found;
  }

  /** The class in whose source a lambda stands; any other class itself. */
  private static String host(String name) {
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : name.substring(0, lambda);
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static Set<String> references(Class<?> near, String name) {
    Set<String> names = new TreeSet<>();
    try (InputStream in = near.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
      if (in == null) {
        return names;
      }
      ClassModel model = ClassFile.of().parse(in.readAllBytes());
      for (PoolEntry entry : model.constantPool()) {
        switch (entry) {
          case ClassEntry type -> names.add(type.asInternalName().replace('/', '.'));
          // Types of parameters and of fields stand in descriptors only.
          case Utf8Entry text -> descriptor(text.stringValue(), names);
          default -> {}
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // A class that cannot be read names nothing; the runs judge the strategy all the same.
      names.clear();
    }
    return names;
  }

  private static void descriptor(String text, Set<String> names) {
    int from = text.indexOf('L');
    while (from >= 0) {
      int end = text.indexOf(';', from);
      if (end < 0) {
        return;
      }
      names.add(text.substring(from + 1, end).replace('/', '.'));
      from = text.indexOf('L', end);
    }
  }
}
