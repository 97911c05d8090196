package io.github.phidias.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.time.Instant;

/**
 * A data set that comes with the library.
 *
 * @param id          name by which it is loaded
 * @param instrument  what the bars are of
 * @param timeframe   length of a bar
 * @param file        name of the file in the jar
 * @param rows        number of bars
 * @param first       open time of the first bar
 * @param last        open time of the last bar
 * @param source      where the figures came from
 * @param licence     terms of the figures; the notices are in {@code LICENSES.txt} beside them
 * @param description what it shows, in a sentence
 * @param sha256      SHA-256 of the file, hex
 */
public record DataSet(
    String id, Instrument instrument, Timeframe timeframe, String file, int rows, Instant first, Instant last,
    String source, String licence, String description, String sha256) {

  /** The form in the catalogue file. */
  record Entry(
      @JsonProperty(required = true) String id, @JsonProperty(required = true) String instrument,
      @JsonProperty(required = true) String timeframe, @JsonProperty(required = true) String file,
      @JsonProperty(required = true) int rows, @JsonProperty(required = true) String first,
      @JsonProperty(required = true) String last, @JsonProperty(required = true) String source,
      @JsonProperty(required = true) String licence, @JsonProperty(required = true) String description,
      @JsonProperty(required = true) String sha256) {
    DataSet checked() {
      return new DataSet(
          id, Instrument.parse(instrument), Timeframe.parse(timeframe), file, rows, Instant.parse(first), Instant.parse(last),
          source, licence, description, sha256);
    }
  }
}
