package io.github.phidias.internal;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.series.SeriesView;
import java.util.function.Function;

/**
 * What our indicators and strategies may reach behind a view and a strategy author may not: the columns with all bars,
 * and a place for objects that live as long as the view.
 */
public abstract class SeriesAccess {
  private static SeriesAccess installed;

  /** Called once by the view's class. */
  public static void install(SeriesAccess access) {
    installed = access;
  }

  /** A constant once the view's class is there, so that the compiler sees through it. */
  private static final class Door {
    static final SeriesAccess ACCESS = installed;

    static {
      if (ACCESS == null) {
        throw new AssertionError("a view exists, so its class has installed the access");
      }
    }
  }

  /** The columns under a view, later bars included. */
  public static BarColumns columns(SeriesView view) {
    return Door.ACCESS.columnsOf(view);
  }

  /** The object kept for a key as long as the view lives, made on first use. */
  public static <T> T attachment(SeriesView view, Object key, Class<T> type, Function<? super SeriesView, ? extends T> make) {
    return type.cast(Door.ACCESS.attachmentOf(view, key, make));
  }

  protected abstract BarColumns columnsOf(SeriesView view);

  protected abstract Object attachmentOf(SeriesView view, Object key, Function<? super SeriesView, ?> make);
}
