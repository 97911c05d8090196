package io.github.phidias.reports.charts;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.List;
import java.util.Objects;

/**
 * One area of a picture with a scale of its own.
 *
 * @param title  what stands before the names of its marks; may be empty
 * @param prices how the bars are drawn in it
 * @param marks  what is drawn over them, the last on top
 * <p>Refused with an InputException: BAD_PARAMETER when it shows neither bars nor a mark
 */
public record Pane(String title, Prices prices, List<Mark> marks) {
  /** How a pane draws the bars. */
  public enum Prices {
    /** Body from open to close, a line from low to high. */
    CANDLES,
    /** The closing prices as a line. */
    CLOSES,
    /** Not at all. */
    NONE
  }

  public Pane {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(prices, "prices");
    marks = List.copyOf(marks);
    if (prices == Prices.NONE && marks.isEmpty()) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "marks", "marks was empty but a pane without bars needs at least one mark");
    }
  }

  /** Candles with marks over them. */
  public static Pane candles(Mark... marks) {
    return new Pane("", Prices.CANDLES, List.of(marks));
  }

  /** The line of closing prices with marks over it. */
  public static Pane closes(Mark... marks) {
    return new Pane("", Prices.CLOSES, List.of(marks));
  }

  /** Marks without the bars. */
  public static Pane of(String title, Mark... marks) {
    return new Pane(title, Prices.NONE, List.of(marks));
  }

  /** Whether the bars are seen in it. */
  boolean showsBars() {
    return prices != Prices.NONE;
  }
}
