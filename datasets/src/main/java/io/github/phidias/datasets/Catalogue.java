package io.github.phidias.datasets;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The small sets of real market data that come with the library. */
public final class Catalogue {
  private static final String FOLDER = "bundled/";

  private Catalogue() {}

  /** Read once, on first use. */
  private static final class Holder {
    static final List<DataSet> SETS = parse();

    private static List<DataSet> parse() {
      try (InputStream in = open("catalogue.json")) {
        return Arrays.stream(new JsonMapper().readValue(in, DataSet.Entry[].class)).map(DataSet.Entry::checked).toList();
      } catch (IOException e) {
        throw new UncheckedIOException("the catalogue of the bundled data sets cannot be read", e);
      }
    }
  }

  /** The bundled sets, in the order of the catalogue. */
  public static List<DataSet> bundled() {
    return Holder.SETS;
  }

  /**
   * The set of that id.
   *
   * @throws InputException {@link ErrorCode#UNKNOWN_NAME} with the nearest names when there is none
   */
  public static DataSet find(String id) {
    return bundled().stream().filter(set -> set.id().equals(id)).findFirst().orElseThrow(() -> new InputException(
        ErrorCode.UNKNOWN_NAME, "dataset",
        "dataset was %s but must be the id of a bundled set: %s"
            .formatted(Shown.quoted(id), Names.suggestion(id, bundled().stream().map(DataSet::id).toList()))));
  }

  /** The bars of the set of that id, with its instrument and timeframe. */
  public static Bars load(String id) {
    DataSet set = find(id);
    try (InputStream in = open(set.file())) {
      return BarFiles.reader().instrument(set.instrument()).timeframe(set.timeframe()).read(set.file(), in).bars();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled data set " + id + " cannot be read", e);
    }
  }

  /** The file of a set as it lies in the jar, gzip CSV, to be closed by the caller. */
  static InputStream open(DataSet set) throws IOException {
    return open(set.file());
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = Catalogue.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new FileNotFoundException(FOLDER + file + " is not on the class path");
    }
    return in;
  }
}
