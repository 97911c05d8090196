package io.github.phidias.datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the content hash of a file under its path, size, time of change and file number, one small file for each
 * path, so that processes need no lock.
 *
 * <p>A file changed twice within the grain of its clock looks unchanged. So an entry counts only when it was written
 * well after the file it describes; a file loaded right after it was written is hashed once more, and trusted then.
 */
final class FileIndex {
  private static final String FORMAT = "phidias index 1";
  private static final Duration GRAIN = Duration.ofSeconds(2);

  private final Path folder;

  FileIndex(Path folder) {
    this.folder = folder;
  }

  /** What a file looks like from outside. */
  record Look(String path, long size, String changed, String number) {
    static Look at(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(
          file.toAbsolutePath().normalize().toString(), attributes.size(), attributes.lastModifiedTime().toString(),
          String.valueOf(attributes.fileKey()));
    }

    private List<String> lines(String hash) {
      return List.of(FORMAT, Long.toString(size), changed, number, path.replace('\n', ' '), hash);
    }
  }

  /** The hash last seen for a file that looks like this. */
  Optional<String> hash(Path file, Look look) {
    Path entry = entry(look);
    try {
      List<String> lines = Files.readString(entry, StandardCharsets.UTF_8).lines().toList();
      if (lines.size() != 6 || !isHash(lines.get(5)) || !lines.equals(look.lines(lines.get(5)))) {
        return Optional.empty();
      }
      var written = Files.getLastModifiedTime(entry).toInstant();
      var changed = Files.getLastModifiedTime(file).toInstant();
      return changed.plus(GRAIN).isAfter(written) ? Optional.empty() : Optional.of(lines.get(5));
    } catch (IOException e) {
      // No entry, or none that can be read: the file is hashed instead.
      return Optional.empty();
    }
  }

  private static boolean isHash(String text) {
    return text.length() == 64 && text.chars().allMatch(HexFormat::isHexDigit);
  }

  /** Remembers a hash. */
  void remember(Look look, String hash) throws IOException {
    byte[] text = String.join("\n", look.lines(hash)).getBytes(StandardCharsets.UTF_8);
    Replace.file(entry(look), temporary -> Files.write(temporary, text));
  }

  /** FNV-1a of the path names the entry; two paths of one name would only push each other out. */
  private Path entry(Look look) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : look.path.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b & 0xFF) * 0x100000001b3L;
    }
    return folder.resolve(HexFormat.of().toHexDigits(hash) + ".index");
  }
}
