package io.github.phidias.strategy;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Strategies by name. */
public final class StrategyRegistry {
  /** Name of the strategy that a document means by {@code filters} beside a name. */
  public static final String FILTERED = "filtered";

  private static final List<String> KEYS = List.of("name", "parameters", "filters");
  private static final int DEEPEST = 32;

  private final Map<String, StrategyDescriptor> byName = new TreeMap<>();
  private final Map<String, PortfolioStrategyDescriptor> portfolios = new TreeMap<>();

  private StrategyRegistry(
      Collection<? extends StrategyDescriptor> descriptors, Collection<? extends PortfolioStrategyDescriptor> overSeveral) {
    Map<String, NamedStrategy<?>> taken = new HashMap<>();
    for (StrategyDescriptor descriptor : descriptors) {
      requireFree(descriptor, taken);
      byName.putIfAbsent(descriptor.name(), descriptor.within((type, value) -> create(value)));
    }
    for (PortfolioStrategyDescriptor descriptor : overSeveral) {
      requireFree(descriptor, taken);
      portfolios.putIfAbsent(descriptor.name(), descriptor);
    }
  }

  private static void requireFree(NamedStrategy<?> one, Map<String, NamedStrategy<?>> taken) {
    NamedStrategy<?> other = taken.putIfAbsent(one.name(), one);
    if (other != null && other.type() != one.type()) {
      throw new InputException(
          ErrorCode.NAME_CLASH, "strategy",
          "two strategies are named %s: %s (%s) and %s (%s); rename one, or take its jar away".formatted(
              one.name(), other.type().getName(), other.origin(), one.type().getName(), one.origin()));
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
    List<StrategyProvider> providers =
        ServiceLoader.load(StrategyProvider.class, loader).stream().map(ServiceLoader.Provider::get).toList();
    return of(
        providers.stream().flatMap(provider -> provider.strategies().stream()).toList(),
        providers.stream().flatMap(provider -> provider.portfolioStrategies().stream()).toList());
  }

  /**
   * Exactly these strategies.
   *
   * @throws InputException NAME_CLASH when two of them have one name
   */
  public static StrategyRegistry of(List<Class<? extends TradingStrategy>> types) {
    return of(types, List.of());
  }

  /** As above, with those that decide over several instruments. */
  public static StrategyRegistry of(
      List<Class<? extends TradingStrategy>> types, List<Class<? extends PortfolioStrategy>> overSeveral) {
    return new StrategyRegistry(
        types.stream().map(StrategyDescriptor::of).toList(), overSeveral.stream().map(PortfolioStrategyDescriptor::of).toList());
  }

  /** The descriptors of all that decide on one instrument, by ascending name. */
  public List<StrategyDescriptor> all() {
    return List.copyOf(byName.values());
  }

  /** The descriptors of all that decide over several instruments, by ascending name. */
  public List<PortfolioStrategyDescriptor> portfolios() {
    return List.copyOf(portfolios.values());
  }

  /** Those of both kinds, by ascending name. */
  public List<NamedStrategy<?>> everything() {
    return Stream.<NamedStrategy<?>>concat(byName.values().stream(), portfolios.values().stream())
        .sorted(Comparator.comparing(NamedStrategy::name)).toList();
  }

  /** Whether a name is that of a strategy that decides over several instruments. */
  public boolean isPortfolio(String name) {
    return name != null && portfolios.containsKey(name);
  }

  /**
   * The descriptor of a name.
   *
   * @throws InputException UNKNOWN_STRATEGY with the nearest names, field {@code strategy}
   */
  public StrategyDescriptor find(String name) {
    if (isPortfolio(name)) {
      throw unknown("strategy '%s' decides over several instruments at once; name one that decides on one, or give it a portfolio"
          .formatted(name));
    }
    StrategyDescriptor found = name == null ? null : byName.get(name);
    if (found == null) {
      throw unknown("strategy '%s' is not known; %s".formatted(name, Names.suggestion(String.valueOf(name), byName.keySet())));
    }
    return found;
  }

  /**
   * The descriptor of a strategy that decides over several instruments.
   *
   * @throws InputException UNKNOWN_STRATEGY with the nearest names, field {@code strategy}
   */
  public PortfolioStrategyDescriptor findPortfolio(String name) {
    PortfolioStrategyDescriptor found = name == null ? null : portfolios.get(name);
    if (found == null) {
      String why = name != null && byName.containsKey(name) ? "decides on one instrument, not over several" : "is not known";
      throw unknown("strategy '%s' %s; %s".formatted(
          name, why, Names.suggestion(String.valueOf(name), portfolios.keySet())));
    }
    return found;
  }

  /** The descriptor of a name of either kind. */
  public NamedStrategy<?> findAny(String name) {
    if (isPortfolio(name)) {
      return findPortfolio(name);
    }
    if (name == null || !byName.containsKey(name)) {
      throw unknown("strategy '%s' is not known; %s".formatted(
          name, Names.suggestion(String.valueOf(name), everything().stream().map(NamedStrategy::name).toList())));
    }
    return find(name);
  }

  private static InputException unknown(String message) {
    return new InputException(ErrorCode.UNKNOWN_STRATEGY, "strategy", message);
  }

  /** A strategy by name with the given parameters and the defaults of the rest. */
  public TradingStrategy create(String name, Map<String, ?> parameters) {
    return find(name).create(parameters);
  }

  /** A strategy over several instruments by name, with the given parameters and the defaults of the rest. */
  public PortfolioStrategy createPortfolio(String name, Map<String, ?> parameters) {
    return findPortfolio(name).create(parameters);
  }

  /**
   * A strategy as a document names it: {@code {name, parameters, filters}}, the last two optional.
   *
   * @throws InputException UNKNOWN_STRATEGY, UNKNOWN_NAME, UNKNOWN_PARAMETER, BAD_PARAMETER or LIMIT_EXCEEDED, the field being
   *     the path inside the document, such as {@code parameters.fast_period}
   */
  public TradingStrategy create(Map<String, ?> document) {
    requireShallow(document, 0);
    for (String key : document.keySet()) {
      if (!KEYS.contains(key)) {
        throw new InputException(
            ErrorCode.UNKNOWN_NAME, key, "%s is not a key of a strategy; %s".formatted(key, Names.suggestion(key, KEYS)));
      }
    }
    if (!(document.get("name") instanceof String name)) {
      throw new InputException(
          ErrorCode.MISSING_FIELD, "name", "name was %s but must be the name of a strategy".formatted(document.get("name")));
    }
    NamedParameters named = NamedParameters.of(name, document);
    try {
      return named.name().equals(name)
          ? at("parameters", () -> create(name, named.parameters()))
          : create(named.name(), named.parameters());
    } catch (InputException e) {
      // What a filtered strategy calls its strategy is the document itself.
      throw !named.name().equals(name) && e.field().startsWith("strategy.")
          ? new InputException(e.code(), e.field().substring("strategy.".length()), e.getMessage(), e) : e;
    }
  }

  private static TradingStrategy at(String prefix, Supplier<TradingStrategy> make) {
    try {
      return make.get();
    } catch (InputException e) {
      throw e.code() == ErrorCode.UNKNOWN_STRATEGY && e.field().equals("strategy")
          ? new InputException(e.code(), "name", e.getMessage(), e) : e.under(prefix);
    }
  }

  private static void requireShallow(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new InputException(
          ErrorCode.LIMIT_EXCEEDED, "parameters",
          "parameters go deeper than %d levels; put fewer strategies inside each other".formatted(DEEPEST));
    }
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(inner -> requireShallow(inner, depth + 1));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> requireShallow(inner, depth + 1));
    }
  }

  /**
   * A strategy's name and parameters as one that may have filters beside them becomes them.
   *
   * @param name       that of the strategy to make: the one named, or {@code filtered} where there are filters
   * @param parameters its parameters
   */
  public record NamedParameters(String name, Map<String, Object> parameters) {
    /** Of a document with the keys {@code parameters} and {@code filters}, both optional. */
    public static NamedParameters of(String name, Map<String, ?> document) {
      Map<String, Object> own = new LinkedHashMap<>();
      switch (document.get("parameters")) {
        case null -> {}
        case Map<?, ?> map -> map.forEach((key, value) -> own.put(String.valueOf(key), value));
        case Object other -> throw new InputException(
            ErrorCode.BAD_PARAMETER, "parameters", "parameters was %s but must be an object".formatted(other));
      }
      Object filters = document.get("filters");
      if (filters == null) {
        return new NamedParameters(name, own);
      }
      Map<String, Object> inner = new LinkedHashMap<>();
      inner.put("name", name);
      inner.put("parameters", own);
      Map<String, Object> outer = new LinkedHashMap<>();
      outer.put("strategy", inner);
      outer.put("filters", filters);
      return new NamedParameters(FILTERED, outer);
    }
  }
}
