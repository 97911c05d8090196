/**
 * Making a result again and telling whether it is the same.
 *
 * <p>Start at {@link io.github.phidias.reproduce.Reproduction}: it takes a {@link
 * io.github.phidias.reproduce.RecordedResult}, which is what a result file says of itself, and the bars it names, runs them
 * once more and compares the text byte by byte. {@link io.github.phidias.reproduce.ResultDocument} is the form of such a
 * file. Where files lie is the caller's business.
 */
package io.github.phidias.reproduce;
