package io.github.phidias.reports.charts;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * The size of a picture.
 *
 * @param width  pixels, 320 to 8000
 * @param height pixels, 240 to 8000
 * <p>Refused with an InputException: BAD_PARAMETER for a side out of its range
 */
public record PictureSize(int width, int height) {
  private static final int MOST = 8000;

  /** Wide enough for a page: 1200 by 700. */
  public static final PictureSize USUAL = new PictureSize(1200, 700);

  public PictureSize {
    require("width", width, 320);
    require("height", height, 240);
  }

  private static void require(String field, int seen, int least) {
    if (seen < least || seen > MOST) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, field, "%s was %d but must be %d to %d pixels".formatted(field, seen, least, MOST));
    }
  }
}
