package io.github.phidias.config;

import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bars of a run come from. Only names: reading them is another module's work. */
public sealed interface BarSource {
  /**
   * A data set of the catalogue.
   *
   * @param id its id
   */
  record Dataset(String id) implements BarSource {}

  /**
   * A file of bars.
   *
   * @param path       absolute path
   * @param instrument what it is, when said
   * @param timeframe  length of a bar, when said
   */
  record File(Path path, Optional<Instrument> instrument, Optional<Timeframe> timeframe) implements BarSource {}
}
