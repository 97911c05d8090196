/**
 * Pictures of bars and of columns beside them, as PNG, drawn without a screen.
 *
 * <p>Start at {@link io.github.phidias.reports.charts.Picture}: panes above one another that share the bars, drawn by
 * {@link io.github.phidias.reports.charts.Picture#png}. {@link io.github.phidias.reports.charts.IndicatorPicture} makes
 * one of an indicator by its name.
 *
 * <p>What a picture promises:
 *
 * <ul>
 *   <li>The bars stand side by side at even distances; time that has no bar takes no room. Times are UTC and those at which
 *       bars open.
 *   <li>Where there are more bars than room, neighbours are drawn as one candle with the first open, the highest high, the
 *       lowest low and the last close, and the picture says how many. Lines keep the first, the lowest, the highest and the
 *       last value of every half pixel. No extreme is lost.
 *   <li>A value that is undefined, or not finite, is a gap; a value alone between two gaps is a dot.
 *   <li>The same picture has the same text in every locale and time zone.
 * </ul>
 */
package io.github.phidias.reports.charts;
