/**
 * Bar files in and out, files of corporate actions, a data doctor, and a catalogue of small real data sets.
 *
 * <p>Start at {@link io.github.phidias.datasets.BarFiles}. Nothing here invents data: a row is read exactly as it is
 * written, refused with its line and column, or dropped and counted because the caller asked for that. Times are UTC
 * epoch milliseconds of the opening of a bar; text without a zone is UTC. Locale and default zone play no part.
 */
package io.github.phidias.datasets;
