package io.github.phidias.benchmarks;

import io.github.phidias.simulation.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ta4j.core.BarSeries;

/** The machine and the versions behind a figure. */
public final class Machine {
  private Machine() {}

  /** Names and values, in order. */
  public static Map<String, String> facts() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("phidias", EngineVersion.current());
    out.put("ta4j", ta4jVersion());
    out.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    out.put("processors", Runtime.getRuntime().availableProcessors() + " x " + processor());
    out.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    out.put("flags", String.join(" ", ChildJvm.HEAP) + " " + ChildJvm.FLAG + "; W5 with -Xmx1g alone");
    return out;
  }

  private static String ta4jVersion() {
    String source = BarSeries.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String jar = source.substring(source.lastIndexOf('/') + 1);
    return jar.replaceAll("ta4j-core-(.*)\\.jar", "$1");
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    try {
      return Files.isReadable(info)
          ? Files.readAllLines(info).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst().orElse("unknown")
          : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
