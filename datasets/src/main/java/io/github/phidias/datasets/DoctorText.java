package io.github.phidias.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.phidias.bars.Timeframe;
import java.time.Instant;
import java.util.Locale;

/** The report of the data doctor as text and as JSON. */
final class DoctorText {
  private static final int SHOWN = 5;

  private DoctorText() {}

  private static final class Holder {
    static final JsonMapper JSON = JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .addModule(new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addSerializer(Timeframe.class, ToStringSerializer.instance))
        .build();
  }

  static String json(DoctorReport report) {
    try {
      return Holder.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report).replace("\r\n", "\n");
    } catch (JsonProcessingException e) {
      throw new AssertionError("a report is plain records", e);
    }
  }

  static String of(DoctorReport r) {
    StringBuilder out = new StringBuilder();
    line(out, "%s: %s", r.source(), r.verdict());
    line(out, "rows       %d, good %d", r.rows(), r.good());
    if (r.good() > 0) {
      line(out, "range      %s to %s", r.first(), r.last());
    }
    line(out, "timeframe  %s, time as %s", r.timeframe(), r.timeFormat());
    if (!r.ignored().isEmpty()) {
      line(out, "ignored    %s", String.join(", ", r.ignored()));
    }
    r.findings().forEach(f -> line(out, "%-10s %s: %s", f.severity().name().toLowerCase(Locale.ROOT), f.code(), f.text()));
    if (!r.gaps().largest().isEmpty()) {
      line(out, "largest gaps");
      r.gaps().largest().stream().limit(SHOWN).forEach(g -> line(out, "  %s to %s, %d bars missing", g.from(), g.to(), g.missing()));
    }
    if (!r.outliers().largest().isEmpty()) {
      line(out, "largest outliers, as log moves beyond %.4f", r.outliers().bound());
      r.outliers().largest().stream().limit(SHOWN)
          .forEach(o -> line(out, "  %s %s %+.4f", o.at(), o.kind().name().toLowerCase(Locale.ROOT), o.logMove()));
    }
    r.jumps().stream().limit(SHOWN).forEach(j -> line(out, "jump       %s from %s to %s, like %s", j.at(), j.closeBefore(), j.open(), j.like()));
    r.badRows().forEach(g -> g.first().forEach(b -> line(out, "%s:%d:%d: %s", r.source(), b.line(), b.column(), b.reason())));
    r.unordered().first().forEach(b -> line(out, "%s:%d:%d: %s", r.source(), b.line(), b.column(), b.reason()));
    r.duplicates().first().forEach(b -> line(out, "%s:%d:%d: %s", r.source(), b.line(), b.column(), b.reason()));
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
