package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.reports.charts.Picture;
import io.github.phidias.reports.charts.PictureSize;
import io.github.phidias.reports.charts.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A picture instead of numbers. */
final class PlotOptions {
  @Option(names = "--plot", paramLabel = "FILE.png", description = "Draws the bars and the values into a file; the last 250 "
      + "bars unless told otherwise.")
  private Path file;

  @Option(names = "--width", paramLabel = "PIXELS", description = "Width of the picture; 1200 by default.")
  private Integer width;

  @Option(names = "--height", paramLabel = "PIXELS", description = "Height of the picture; 700 by default.")
  private Integer height;

  @Option(names = "--dark", description = "Light on dark.")
  private boolean dark;

  @Option(names = "--level", paramLabel = "VALUE", description = "Marks a value, such as 70 of an RSI; may be repeated.")
  private List<Double> levels = new ArrayList<>();

  /** Where the picture goes, if one is asked for; refuses what could not be drawn there before anything is computed. */
  Optional<Path> file() throws IOException {
    if (file == null) {
      String alone = width != null ? "--width" : height != null ? "--height" : dark ? "--dark" : levels.isEmpty() ? null : "--level";
      if (alone != null) {
        throw new InputException(ErrorCode.BAD_PARAMETER, alone, alone + " is for a picture; name its file with --plot FILE.png");
      }
      return Optional.empty();
    }
    size();
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw refused("but pictures are PNG; name a file that ends in .png");
    }
    if (Files.isDirectory(file)) {
      throw refused("but that is a folder; name a file in it");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw refused("but there is no folder " + folder + "; make it first");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw refused("but that must not be written; name another file");
    }
    return Optional.of(file);
  }

  private InputException refused(String why) {
    return new InputException(ErrorCode.BAD_PARAMETER, "--plot", "--plot was %s %s".formatted(file, why));
  }

  /** Values to be marked. */
  List<Double> levels() {
    return List.copyOf(levels);
  }

  private PictureSize size() {
    PictureSize usual = PictureSize.USUAL;
    try {
      return new PictureSize(width == null ? usual.width() : width, height == null ? usual.height() : height);
    } catch (InputException e) {
      throw new InputException(e.code(), "--" + e.field(), "--" + e.getMessage(), e);
    }
  }

  /** Draws a picture into the file, which takes its place when it is complete. */
  void write(Picture picture) throws IOException {
    byte[] png = png(picture);
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "picture", ".part");
    try {
      Files.write(part, png);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private byte[] png(Picture picture) {
    // A screen that cannot be reached must not matter.
    System.setProperty("java.awt.headless", "true");
    try {
      return picture.png(size(), dark ? Theme.DARK : Theme.LIGHT);
    } catch (LinkageError | InternalError e) {
      throw new RunFailure("Java cannot draw text here (%s); install fontconfig and a font, such as DejaVu".formatted(e), e);
    }
  }
}
