package io.github.phidias.simulation;

import io.github.phidias.sessions.SessionCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a result was made from: enough to make it again.
 *
 * @param source        where the bars came from; empty for bars that a program had in memory
 * @param dataHash      SHA-256 of the bars, {@link io.github.phidias.bars.Bars#contentHash}
 * @param instrument    what was traded
 * @param timeframe     length of a bar
 * @param bars          number of bars
 * @param strategy      name, or class name of a strategy that has none
 * @param parameters    the strategy's parameters; empty for one that is no record
 * @param settings      the simulator's settings
 * @param inputs        what was read beside the bars, each with its hash, in the order of {@link InputKind}
 * @param session       what a day was for orders that live a day
 * @param seed          what chance was drawn from; 0 where nothing is drawn
 * @param engineVersion version of this library
 * @param engineHash    SHA-256 of the engine's code
 * @param strategyHash  SHA-256 of the strategy's code and what it calls; empty where its bytes cannot be had
 */
public record Provenance(
    Optional<DataSource> source, String dataHash, String instrument, String timeframe, int bars, String strategy,
    Map<String, Object> parameters, Map<String, Object> settings, List<InputSource> inputs, SessionCalendar session, long seed,
    String engineVersion, String engineHash, Optional<String> strategyHash) {
  public Provenance {
    inputs = List.copyOf(inputs);
  }

  /** The same of bars that came from somewhere. */
  public Provenance from(DataSource place) {
    return new Provenance(
        Optional.of(place), dataHash, instrument, timeframe, bars, strategy, parameters, settings, inputs, session, seed,
        engineVersion, engineHash, strategyHash);
  }

  /** The same of inputs that came from somewhere. */
  public Provenance reading(List<InputSource> sources) {
    return new Provenance(
        source, dataHash, instrument, timeframe, bars, strategy, parameters, settings, sources, session, seed,
        engineVersion, engineHash, strategyHash);
  }
}
