package io.github.phidias.simulation;

import java.util.Map;

/**
 * What a result was made from: enough to make it again.
 *
 * @param dataHash      SHA-256 of the bars, {@link io.github.phidias.bars.Bars#contentHash}
 * @param instrument    what was traded
 * @param timeframe     length of a bar
 * @param bars          number of bars
 * @param strategy      name, or class name of a strategy that has none
 * @param parameters    the strategy's parameters; empty for one that is no record
 * @param settings      the simulator's settings
 * @param engineVersion version of this library
 */
public record Provenance(
    String dataHash, String instrument, String timeframe, int bars, String strategy, Map<String, Object> parameters,
    Map<String, Object> settings, String engineVersion) {}
