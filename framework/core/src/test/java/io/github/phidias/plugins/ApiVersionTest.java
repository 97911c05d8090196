package io.github.phidias.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {
  @Test
  void isReadFromTwoNumbersOrAWholeVersion() {
    assertEquals(new ApiVersion(0, 1), ApiVersion.parse("0.1"));
    assertEquals(new ApiVersion(2, 13), ApiVersion.parse(" 2.13.4-rc.1 "));
    assertEquals("2.13", ApiVersion.parse("2.13-SNAPSHOT").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "a.b", "1.", ".1", "1.2x", "-1.2", "1,2", "1.2 3", "9999999.0", "${phidias.version}"})
  void refusesWhatIsNone(String text) {
    assertEquals(ErrorCode.BAD_FORMAT, assertThrows(InputException.class, () -> ApiVersion.parse(text)).code());
  }

  @Test
  void hasNoNegativeParts() {
    assertThrows(IllegalArgumentException.class, () -> new ApiVersion(0, -1));
    assertThrows(IllegalArgumentException.class, () -> new ApiVersion(-1, 0));
  }

  @Property
  void runsTheSameMajorVersionAndNoLaterMinorOne(
      @ForAll @IntRange(max = 3) int major, @ForAll @IntRange(max = 12) int minor,
      @ForAll @IntRange(max = 3) int builtMajor, @ForAll @IntRange(max = 12) int builtMinor) {
    ApiVersion ours = new ApiVersion(major, minor);
    assertEquals(builtMajor == major && builtMinor <= minor, ours.runs(ApiVersion.parse(builtMajor + "." + builtMinor)));
    assertTrue(ours.runs(ours));
    assertFalse(ours.runs(new ApiVersion(major, minor + 1)));
  }

  @Test
  void anOriginSaysOursFromTheClassPath() throws ClassNotFoundException {
    assertEquals("built-in", Origin.of(ApiVersion.class).place());
    assertEquals("class path", Origin.of(org.ta4j.core.BarSeries.class).place());
    assertEquals("class path", Origin.of(String.class).place());
    ClassLoader mine = new ClassLoader("mine-1.0.jar", getClass().getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) {
        byte[] classFile = Compiled.classes(java.util.Map.of("a.Mine", "package a; public class Mine {}")).get("a/Mine.class");
        return defineClass(name, classFile, 0, classFile.length);
      }
    };
    assertEquals(new Origin("mine-1.0.jar", ""), Origin.of(mine.loadClass("a.Mine")));
  }
}
