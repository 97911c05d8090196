package io.github.phidias.datasets;

import io.github.phidias.errors.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A read report as bytes beside cached columns. Not JSON: starting a JSON mapper takes longer than loading the columns. */
final class ReportNote {
  private ReportNote() {}

  static byte[] encode(ReadReport report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(report.rows());
      out.writeLong(report.skipped());
      out.writeInt(report.skippedByCode().size());
      for (Map.Entry<ErrorCode, Long> e : report.skippedByCode().entrySet()) {
        out.writeUTF(e.getKey().name());
        out.writeLong(e.getValue());
      }
      out.writeInt(report.firstSkipped().size());
      for (BadRow bad : report.firstSkipped()) {
        out.writeLong(bad.line());
        out.writeInt(bad.column());
        out.writeUTF(bad.field());
        out.writeUTF(bad.seen());
        out.writeUTF(bad.code().name());
        out.writeUTF(bad.rule());
      }
      out.writeInt(report.ignoredColumns().size());
      for (String column : report.ignoredColumns()) {
        out.writeUTF(column);
      }
      out.writeUTF(report.timeFormat());
    }
    return bytes.toByteArray();
  }

  /** The report, of no source name. */
  static ReadReport decode(byte[] note) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(note))) {
      long rows = in.readLong();
      long skipped = in.readLong();
      Map<ErrorCode, Long> byCode = new EnumMap<>(ErrorCode.class);
      for (int i = in.readInt(); i > 0; i--) {
        byCode.put(ErrorCode.valueOf(in.readUTF()), in.readLong());
      }
      List<BadRow> first = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        first.add(new BadRow(
            in.readLong(), in.readInt(), in.readUTF(), in.readUTF(), ErrorCode.valueOf(in.readUTF()), in.readUTF()));
      }
      List<String> ignored = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        ignored.add(in.readUTF());
      }
      return new ReadReport("", rows, skipped, byCode, first, ignored, in.readUTF(), ReadReport.CacheUse.OFF);
    } catch (IllegalArgumentException e) {
      throw new IOException("a report of another version", e);
    }
  }
}
