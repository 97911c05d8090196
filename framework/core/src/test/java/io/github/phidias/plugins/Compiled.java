package io.github.phidias.plugins;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Class files of sources that stand in a test, compiled in memory against the class path of the test. */
public final class Compiled {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Kept, for it is slow to open the class path anew for each source. */
  private static final JavaFileManager STANDARD = COMPILER.getStandardFileManager(null, null, null);

  private Compiled() {}

  /**
   * Compiles sources together, with debug information.
   *
   * @param sourceByType sources by the full name of the type in them ({@code a.Mine})
   * @return class files by the name they have in a jar ({@code a/Mine$Inner.class}), sorted
   * @throws IllegalArgumentException when they do not compile; its message is what the compiler said
   */
  public static Map<String, byte[]> classes(Map<String, String> sourceByType) {
    Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    JavaFileManager files = new ForwardingJavaFileManager<>(STANDARD) {
      @Override
      public JavaFileObject getJavaFileForOutput(Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(uri(type, kind), kind) {
          @Override
          public OutputStream openOutputStream() {
            return written.computeIfAbsent(type.replace('.', '/') + ".class", entry -> new ByteArrayOutputStream());
          }
        };
      }
    };
    List<SimpleJavaFileObject> units =
        sourceByType.entrySet().stream().map(source -> unit(source.getKey(), source.getValue())).toList();
    StringWriter said = new StringWriter();
    List<String> options = List.of("-proc:none", "-g", "-classpath", System.getProperty("java.class.path"));
    if (!COMPILER.getTask(said, files, null, options, null, units).call()) {
      throw new IllegalArgumentException(said.toString());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((entry, content) -> classes.put(entry, content.toByteArray()));
    return classes;
  }

  private static SimpleJavaFileObject unit(String type, String source) {
    return new SimpleJavaFileObject(uri(type, JavaFileObject.Kind.SOURCE), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static URI uri(String type, JavaFileObject.Kind kind) {
    return URI.create("memory:///" + type.replace('.', '/') + kind.extension);
  }
}
