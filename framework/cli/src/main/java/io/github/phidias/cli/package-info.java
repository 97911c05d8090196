/**
 * The command line.
 *
 * <p>Start at {@link io.github.phidias.cli.Main}. Results go to standard output, progress and refusals to standard
 * error. The exit status is 0, 1 for a run that failed, 2 for input that was refused. A command's class does no work
 * when it is loaded and touches the library only inside {@code call}, so that help stays quick.
 */
package io.github.phidias.cli;
