package io.github.phidias.strategy;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Strategies by name. */
public final class StrategyRegistry {
  private final Map<String, StrategyDescriptor> byName = new TreeMap<>();

  private StrategyRegistry(Collection<? extends StrategyDescriptor> descriptors) {
    for (StrategyDescriptor descriptor : descriptors) {
      StrategyDescriptor other = byName.putIfAbsent(descriptor.name(), descriptor);
      if (other != null && other.type() != descriptor.type()) {
        throw new InputException(
            ErrorCode.NAME_CLASH, "strategy",
            "two strategies are named %s: %s (%s) and %s (%s); rename one, or take its jar away".formatted(
                descriptor.name(), other.type().getName(), other.origin(), descriptor.type().getName(), descriptor.origin()));
      }
    }
  }

  /**
   * The strategies of every {@link StrategyProvider} that the context class loader of this thread sees: the built-in ones, those
   * of the class path, and on the command line those of plugins, all found in the same way.
   *
   * @throws InputException NAME_CLASH when two of them have one name
   */
  public static StrategyRegistry load() {
    return load(Thread.currentThread().getContextClassLoader());
  }

  /** As {@link #load()}, with what another class loader sees. */
  public static StrategyRegistry load(ClassLoader loader) {
    return new StrategyRegistry(
        ServiceLoader.load(StrategyProvider.class, loader).stream()
            .flatMap(provider -> provider.get().strategies().stream())
            .map(StrategyDescriptor::of)
            .toList());
  }

  /**
   * Exactly these strategies.
   *
   * @throws InputException NAME_CLASH when two of them have one name
   */
  public static StrategyRegistry of(List<Class<? extends TradingStrategy>> types) {
    return new StrategyRegistry(types.stream().map(StrategyDescriptor::of).toList());
  }

  /** All descriptors by ascending name. */
  public List<StrategyDescriptor> all() {
    return List.copyOf(byName.values());
  }

  /**
   * The descriptor of a name.
   *
   * @throws InputException UNKNOWN_STRATEGY with the nearest names, field {@code strategy}
   */
  public StrategyDescriptor find(String name) {
    StrategyDescriptor found = name == null ? null : byName.get(name);
    if (found == null) {
      throw new InputException(
          ErrorCode.UNKNOWN_STRATEGY, "strategy",
          "strategy '%s' is not known; %s".formatted(name, Names.suggestion(String.valueOf(name), byName.keySet())));
    }
    return found;
  }

  /** A strategy by name with the given parameters and the defaults of the rest. */
  public TradingStrategy create(String name, Map<String, ?> parameters) {
    return find(name).create(parameters);
  }
}
