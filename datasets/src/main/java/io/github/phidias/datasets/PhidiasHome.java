package io.github.phidias.datasets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where files of the user live. With {@code PHIDIAS_HOME} set: its folders {@code cache} and {@code data}. Without: the
 * usual places of the system, {@code XDG_CACHE_HOME} and {@code XDG_DATA_HOME} or {@code ~/.cache} and {@code
 * ~/.local/share}, {@code ~/Library} on macOS, {@code LOCALAPPDATA} on Windows. Nothing is created here.
 *
 * @param cache files that may be deleted at any time
 * @param data  state that must be kept
 */
public record PhidiasHome(Path cache, Path data) {
  public PhidiasHome {
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(data, "data");
  }

  /** The folders of this process, by its environment. */
  public static PhidiasHome ofProcess() {
    return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
  }

  /** The folders for an environment, a system name as in {@code os.name}, and the user's home folder. */
  public static PhidiasHome of(Map<String, String> environment, String system, Path userHome) {
    String home = environment.getOrDefault("PHIDIAS_HOME", "");
    if (!home.isBlank()) {
      Path folder = Path.of(home).toAbsolutePath().normalize();
      return new PhidiasHome(folder.resolve("cache"), folder.resolve("data"));
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path local = given(environment, "LOCALAPPDATA", userHome.resolve("AppData").resolve("Local")).resolve("phidias");
      return new PhidiasHome(local.resolve("cache"), local.resolve("data"));
    }
    if (name.startsWith("mac")) {
      Path library = userHome.resolve("Library");
      return new PhidiasHome(
          library.resolve("Caches").resolve("phidias"), library.resolve("Application Support").resolve("phidias"));
    }
    return new PhidiasHome(
        given(environment, "XDG_CACHE_HOME", userHome.resolve(".cache")).resolve("phidias"),
        given(environment, "XDG_DATA_HOME", userHome.resolve(".local").resolve("share")).resolve("phidias"));
  }

  /** The folder a variable names; a relative one does not count, as the XDG rules say. */
  private static Path given(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
