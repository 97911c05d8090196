package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;

/**
 * What is to be seen: panes over the same bars, the first on top. Immutable.
 *
 * @param title what the panes show, beside the instrument and the timeframe; may be empty
 * @param bars  the bars that are shown, at least two
 * @param panes one or more; every column in them has one value for each of the bars
 * <p>Refused with an InputException: TOO_FEW_BARS for fewer than two bars, LENGTH_MISMATCH for a column of another length (the field is
 *     its name), BAD_PARAMETER when there is no pane
 */
public record Picture(String title, Bars bars, List<Pane> panes) {
  public Picture {
    Objects.requireNonNull(title, "title");
    panes = List.copyOf(panes);
    if (bars.size() < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "bars", "there were %d bars to draw but a picture needs at least 2; show more".formatted(bars.size()));
    }
    if (panes.isEmpty()) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "panes", "panes was empty but a picture needs at least one pane");
    }
    for (Pane pane : panes) {
      for (Mark mark : pane.marks()) {
        requireLength(mark, bars.size());
      }
    }
  }

  private static void requireLength(Mark mark, int size) {
    switch (mark) {
      case Mark.Line(String name, Column values) -> requireLength(name, values, size);
      case Mark.Histogram(String name, Column values) -> requireLength(name, values, size);
      case Mark.Level _ -> {}
    }
  }

  private static void requireLength(String name, Column values, int size) {
    if (values.length() != size) {
      throw new InputException(
          ErrorCode.LENGTH_MISMATCH, name, "%s has %d values but there are %d bars".formatted(name, values.length(), size));
    }
  }

  /** The picture in pixels. */
  public BufferedImage image(PictureSize size, Theme theme) {
    return new PicturePainter(this, size, theme).paint();
  }

  /** The picture as the bytes of a PNG file. */
  public byte[] png(PictureSize size, Theme theme) {
    return Png.of(image(size, theme));
  }
}
