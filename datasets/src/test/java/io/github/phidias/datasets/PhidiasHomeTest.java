package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhidiasHomeTest {
  private static final Path USER = Path.of("/home/ann").toAbsolutePath();

  private static PhidiasHome of(String system, Map<String, String> environment) {
    return PhidiasHome.of(environment, system, USER);
  }

  @Test
  void theVariableWinsEverywhere() {
    Path set = Path.of("/srv/phidias").toAbsolutePath();
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertEquals(
          new PhidiasHome(set.resolve("cache"), set.resolve("data")),
          of(system, Map.of("PHIDIAS_HOME", set.toString(), "XDG_CACHE_HOME", USER.toString())));
    }
  }

  @Test
  void otherwiseTheUsualFoldersOfTheSystem() {
    assertEquals(new PhidiasHome(USER.resolve(".cache/phidias"), USER.resolve(".local/share/phidias")), of("Linux", Map.of()));
    Path cache = Path.of("/var/c").toAbsolutePath();
    assertEquals(cache.resolve("phidias"), of("Linux", Map.of("XDG_CACHE_HOME", cache.toString())).cache());
    assertEquals(USER.resolve(".cache/phidias"), of("Linux", Map.of("XDG_CACHE_HOME", "relative")).cache());
    assertEquals(USER.resolve("Library/Caches/phidias"), of("Mac OS X", Map.of()).cache());
    assertEquals(USER.resolve("Library/Application Support/phidias"), of("Mac OS X", Map.of()).data());
    assertEquals(USER.resolve("AppData/Local/phidias/data"), of("Windows 11", Map.of()).data());
  }
}
