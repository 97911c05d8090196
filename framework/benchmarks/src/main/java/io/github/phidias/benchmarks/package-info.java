/**
 * Workloads that are run side by side on Phidias and on ta4j, with a gate that the answers must pass.
 *
 * <p>Start at {@link io.github.phidias.benchmarks.Bench}. Each engine runs in a JVM of its own and the engines of a
 * workload take turns: three warm-ups each, then seven measured runs each, of which the median counts. A run repeats a
 * short workload until half a second has passed and gives the mean. {@link io.github.phidias.benchmarks.IndicatorBench} measures
 * single indicators, each in a JVM of its own.
 */
package io.github.phidias.benchmarks;
