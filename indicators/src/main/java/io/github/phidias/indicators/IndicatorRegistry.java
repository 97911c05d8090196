package io.github.phidias.indicators;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Indicators by name, of ours ({@code rsi_wilder}), in TA-Lib ({@code RSI}) or in TradingView ({@code ta.rsi}); upper and lower
 * case count.
 */
public final class IndicatorRegistry {
  private final Map<String, IndicatorDescriptor> byName = new TreeMap<>();
  private final Map<String, IndicatorDescriptor> byAlias = new HashMap<>();

  private IndicatorRegistry(List<Class<? extends IndicatorFormula>> types) {
    for (Class<? extends IndicatorFormula> type : types) {
      IndicatorDescriptor descriptor = IndicatorDescriptor.of(type);
      IndicatorDescriptor other = byName.putIfAbsent(descriptor.name(), descriptor);
      if (other != null && other.record().type() != type) {
        throw new IllegalStateException("two indicators are named %s: %s and %s; rename one"
            .formatted(descriptor.name(), other.record().type().getName(), type.getName()));
      }
      descriptor.talib().forEach(alias -> alias(alias, descriptor));
      descriptor.tradingView().stream().filter(alias -> alias.startsWith("ta.")).forEach(alias -> alias(alias, descriptor));
    }
  }

  private void alias(String alias, IndicatorDescriptor descriptor) {
    IndicatorDescriptor other = byAlias.putIfAbsent(alias, descriptor);
    if (other != null && other.record().type() != descriptor.record().type()) {
      throw new IllegalStateException("both %s and %s say that they are %s; one of them is not"
          .formatted(other.name(), descriptor.name(), alias));
    }
  }

  /** The indicators of every {@link IndicatorProvider} on the class path, the built-in ones among them. */
  public static IndicatorRegistry load() {
    return load(Thread.currentThread().getContextClassLoader());
  }

  /** The indicators of every {@link IndicatorProvider} that a class loader sees. */
  public static IndicatorRegistry load(ClassLoader loader) {
    return new IndicatorRegistry(ServiceLoader.load(IndicatorProvider.class, loader).stream()
        .<Class<? extends IndicatorFormula>>flatMap(provider -> provider.get().indicators().stream())
        .toList());
  }

  /** Exactly these indicators. */
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
    IndicatorDescriptor found = name == null ? null : byName.getOrDefault(name, byAlias.get(name));
    if (found == null) {
      throw new InputException(ErrorCode.UNKNOWN_NAME, "indicator",
          "indicator '%s' is not known; %s".formatted(name, Names.suggestion(String.valueOf(name), byName.keySet())));
    }
    return found;
  }
}
