package io.github.phidias.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.RecentFractalSwingHighIndicator;
import org.ta4j.core.indicators.RecentSwingIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/** Every indicator class of the ta4j jar, and how to make one from a series without knowing it. */
final class Ta4jIndicators {
  /** Indicators as arguments of indicators of indicators: deep enough for all of ta4j. */
  private static final int DEPTH = 3;

  private Ta4jIndicators() {}

  /** One constructor of one class. */
  record Recipe(Constructor<?> constructor) {
    Class<?> type() {
      return constructor.getDeclaringClass();
    }

    /** The indicator on a series, or empty when it cannot be made with common arguments. */
    Optional<Indicator<?>> on(BarSeries series) {
      return make(constructor, series, DEPTH, false).or(() -> make(constructor, series, DEPTH, true))
          .map(made -> (Indicator<?>) made);
    }

    @Override
    public String toString() {
      return type().getSimpleName() + Arrays.toString(
          Arrays.stream(constructor.getParameterTypes()).map(Class::getSimpleName).toArray());
    }
  }

  /** All public constructors of public indicator classes, by class name and number of arguments. */
  static List<Recipe> all() {
    List<Recipe> recipes = new ArrayList<>();
    for (Class<?> type : classes()) {
      Arrays.stream(type.getConstructors())
          .sorted(Comparator.comparingInt((Constructor<?> c) -> c.getParameterCount()).thenComparing(Constructor::toString))
          .forEach(c -> recipes.add(new Recipe(c)));
    }
    return recipes;
  }

  private static List<Class<?>> classes() {
    List<Class<?>> found = new ArrayList<>();
    Class<?> any = BarSeries.class;
    try (JarFile jar = new JarFile(Path.of(any.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile())) {
      List<String> names = jar.stream().map(JarEntry::getName)
          .filter(name -> name.startsWith("org/ta4j/core/") && name.endsWith(".class")).sorted().toList();
      for (String name : names) {
        String className = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        Class<?> type = Class.forName(className, false, any.getClassLoader());
        int modifiers = type.getModifiers();
        if (Indicator.class.isAssignableFrom(type) && Modifier.isPublic(modifiers) && !Modifier.isAbstract(modifiers)) {
          found.add(type);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static Optional<Object> make(Constructor<?> constructor, BarSeries series, int depth, boolean averaged) {
    Class<?>[] types = constructor.getParameterTypes();
    Object[] arguments = new Object[types.length];
    int[] integers = {0};
    for (int i = 0; i < types.length; i++) {
      Optional<Object> argument = argument(types[i], series, integers, depth, averaged);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = argument.get();
    }
    try {
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new AssertionError(constructor.toString(), e);
    }
  }

  private static Optional<Object> argument(Class<?> type, BarSeries series, int[] integers, int depth, boolean averaged) {
    NumFactory numbers = series.numFactory();
    if (type == BarSeries.class) {
      return Optional.of(series);
    } else if (type == Indicator.class) {
      Indicator<Num> close = new ClosePriceIndicator(series);
      return Optional.of(averaged ? new SMAIndicator(close, 4) : close);
    } else if (type == RecentSwingIndicator.class) {
      return Optional.of(new RecentFractalSwingHighIndicator(series));
    } else if (type == int.class || type == Integer.class) {
      // Lengths in ascending order: many indicators want a short one before a long one.
      return Optional.of(new int[] {3, 6, 9, 12, 15, 18}[Math.min(5, integers[0]++)]);
    } else if (type == long.class) {
      return Optional.of(3L);
    } else if (type == double.class || type == Double.class || type == Number.class) {
      return Optional.of(0.5);
    } else if (type == Num.class) {
      return Optional.of(numbers.numOf(2));
    } else if (type == boolean.class) {
      return Optional.of(true);
    } else if (type == Duration.class) {
      return Optional.of(Duration.ofHours(5));
    } else if (type == NumFactory.class) {
      return Optional.of(numbers);
    } else if (type.isEnum()) {
      return Optional.of(type.getEnumConstants()[0]);
    } else if (depth > 0 && Indicator.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
      return Arrays.stream(type.getConstructors())
          .sorted(Comparator.comparingInt((Constructor<?> c) -> c.getParameterCount()).thenComparing(Constructor::toString))
          .map(c -> make(c, series, depth - 1, false)).flatMap(Optional::stream).findFirst();
    }
    return Optional.empty();
  }
}
