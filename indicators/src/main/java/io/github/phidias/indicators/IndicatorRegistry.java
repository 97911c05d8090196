package io.github.phidias.indicators;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Indicators by name, of ours ({@code rsi_wilder}), in TA-Lib ({@code RSI}, or {@code rsi} where it is no name of ours) or in
 * TradingView ({@code ta.rsi}).
 */
public final class IndicatorRegistry {
  /** Kept, for a strategy may name its indicators at each bar; one only, and softly, for it keeps the classes of plugins alive. */
  private static volatile SoftReference<Loaded> latest = new SoftReference<>(null);

  private final Map<String, IndicatorDescriptor> byName = new TreeMap<>();
  private final Map<String, IndicatorDescriptor> byAlias = new HashMap<>();

  private IndicatorRegistry(List<Class<? extends IndicatorFormula>> types) {
    for (Class<? extends IndicatorFormula> type : types) {
      IndicatorDescriptor descriptor = IndicatorDescriptor.of(type);
      IndicatorDescriptor other = byName.putIfAbsent(descriptor.name(), descriptor);
      if (other != null && other.record().type() != type) {
        throw clash("two indicators are named " + descriptor.name(), other, descriptor);
      }
      descriptor.talib().forEach(alias -> alias(alias, descriptor));
      descriptor.tradingView().stream().filter(alias -> alias.startsWith("ta.")).forEach(alias -> alias(alias, descriptor));
    }
  }

  /** TA-Lib's names in any case, as people type them. */
  private IndicatorDescriptor byAlias(String name) {
    return byAlias.getOrDefault(name, byAlias.get(name.toUpperCase(Locale.ROOT)));
  }

  private void alias(String alias, IndicatorDescriptor descriptor) {
    IndicatorDescriptor other = byAlias.putIfAbsent(alias, descriptor);
    if (other != null && other.record().type() != descriptor.record().type()) {
      throw clash("two indicators are called %s elsewhere".formatted(alias), other, descriptor);
    }
  }

  private static InputException clash(String what, IndicatorDescriptor one, IndicatorDescriptor other) {
    return new InputException(
        ErrorCode.NAME_CLASH, "indicator",
        "%s: %s (%s) and %s (%s); rename one, or take its jar away".formatted(
            what, one.record().type().getName(), one.origin(), other.record().type().getName(), other.origin()));
  }

  /**
   * The indicators of every {@link IndicatorProvider} that the context class loader of this thread sees: the built-in ones, those
   * of the class path, and on the command line those of plugins, all found in the same way.
   *
   * @throws InputException NAME_CLASH when two of them have one name or alias
   */
  public static IndicatorRegistry load() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Loaded known = latest.get();
    if (known == null || known.loader != loader) {
      known = new Loaded(loader, load(loader));
      latest = new SoftReference<>(known);
    }
    return known.registry;
  }

  /** What a class loader had to offer. */
  private record Loaded(ClassLoader loader, IndicatorRegistry registry) {}

  /** As {@link #load()}, with what another class loader sees. */
  public static IndicatorRegistry load(ClassLoader loader) {
    return new IndicatorRegistry(ServiceLoader.load(IndicatorProvider.class, loader).stream()
        .<Class<? extends IndicatorFormula>>flatMap(provider -> provider.get().indicators().stream())
        .toList());
  }

  /**
   * Exactly these indicators.
   *
   * @throws InputException NAME_CLASH when two of them have one name or alias
   */
  public static IndicatorRegistry of(List<Class<? extends IndicatorFormula>> types) {
    return new IndicatorRegistry(types);
  }

  /** All names, ascending. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** All descriptors by ascending name. */
  public List<IndicatorDescriptor> all() {
    return List.copyOf(byName.values());
  }

  /**
   * The descriptor of a name or of an alias.
   *
   * @throws InputException UNKNOWN_NAME with the nearest names, field {@code indicator}
   */
  public IndicatorDescriptor find(String name) {
    IndicatorDescriptor found = name == null ? null : byName.getOrDefault(name, byAlias(name));
    if (found == null) {
      throw new InputException(ErrorCode.UNKNOWN_NAME, "indicator",
          "indicator '%s' is not known; %s".formatted(name, Names.suggestion(String.valueOf(name), byName.keySet())));
    }
    return found;
  }
}
