/**
 * Price levels derived from swings, and what can be measured with them.
 *
 * <p>Start at {@link io.github.phidias.indicators.levels.Levels}: retracement, extension and projection, each by its name, as
 * "the 1.618 level" alone means three different prices. {@link io.github.phidias.indicators.levels.LevelHarmony} tells how
 * close a price lies to a level, {@link io.github.phidias.indicators.levels.Cluster} where levels of several swings meet,
 * {@link io.github.phidias.indicators.levels.XabcdPattern} names five-point patterns.
 *
 * <p>None of this is evidence that the ratios predict prices. {@link io.github.phidias.indicators.levels.LevelTouches} and
 * {@link io.github.phidias.indicators.levels.EntrySignificance} are here to ask whether they do any better than chance.
 */
package io.github.phidias.indicators.levels;
