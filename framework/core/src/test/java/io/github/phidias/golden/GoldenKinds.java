package io.github.phidias.golden;

import java.util.List;
import java.util.Optional;

/**
 * The one list of all kinds of golden files, each with its reader. A file of a kind that is not here fails the scan, so
 * that no vector lies in a folder without anyone checking it.
 */
public final class GoldenKinds {
  /** Reader of a kind that no module reads so far. */
  public static final String LATER = "a later module";

  /** Reader of series, which other cases refer to. */
  private static final String HARNESS = "the harness";

  /** The file has no array of cases: it is read whole. */
  private static final String WHOLE = "";

  private static final String CASES = "cases";

  private static final List<Kind> ALL = List.of(
      new Kind("strategies", "series", HARNESS, WHOLE),
      new Kind("strategies", "indicator", "indicators", CASES),
      new Kind("strategies", "indicator-edge", "indicators", CASES),
      new Kind("strategies", "fvg-zones", "indicators", CASES),
      new Kind("strategies", "signals", "strategies", CASES),
      new Kind("strategies", "backtest", "strategies", CASES),
      new Kind("strategies", "invalid-input", "strategies", CASES),
      new Kind("strategies", "optimize", LATER, CASES),
      new Kind("strategies", "trading-window", "core", CASES),
      new Kind("strategies", "risk-decision", "core", CASES),
      new Kind("strategies", "sizing", "core", CASES),
      new Kind("strategies", "portfolio", "strategies", CASES),
      new Kind("strategies", "symbol", "core", CASES),
      new Kind("strategies", "config", LATER, CASES),
      new Kind("volatility-harvesting", "valuation", "core", CASES),
      new Kind("volatility-harvesting", "lot-rounding", "core", CASES),
      new Kind("volatility-harvesting", "decision", "strategies", CASES),
      new Kind("volatility-harvesting", "target-ratio", "strategies", CASES),
      new Kind("volatility-harvesting", "order-scale", "strategies", CASES),
      new Kind("volatility-harvesting", "thresholds", "strategies", CASES),
      new Kind("volatility-harvesting", "buy-price-mean", "strategies", CASES),
      new Kind("volatility-harvesting", "impulse", "indicators", CASES),
      new Kind("volatility-harvesting", "indicators", "indicators", CASES),
      new Kind("volatility-harvesting", "env-config", "strategies", CASES),
      new Kind("volatility-harvesting", "api", LATER, CASES),
      // The core checks the sizes of the orders of both; reasons and moments are the strategy's.
      new Kind("volatility-harvesting", "path", "strategies", WHOLE),
      new Kind("fibonacci", "exposure", LATER, CASES),
      new Kind("fibonacci", "phi_resonance", LATER, CASES),
      new Kind("fibonacci", "position_balance", LATER, CASES),
      new Kind("fibonacci", "performance", LATER, CASES),
      new Kind("fibonacci", "win_rate_interval", LATER, CASES),
      new Kind("fibonacci", "swing_levels", "indicators", CASES),
      new Kind("fibonacci", "projection", "indicators", CASES),
      new Kind("fibonacci", "swing_detection", "indicators", CASES),
      new Kind("fibonacci", "position_levels", "indicators", CASES),
      new Kind("fibonacci", "level_harmony", "indicators", CASES),
      new Kind("fibonacci", "clusters", "indicators", CASES),
      new Kind("fibonacci", "pnl_distribution", LATER, CASES),
      new Kind("fibonacci", "harmonic_state", LATER, CASES),
      new Kind("fibonacci", "bio_energy", LATER, CASES),
      new Kind("fibonacci", "closed_position", LATER, CASES),
      new Kind("fibonacci", "history_paging", LATER, CASES),
      new Kind("fibonacci", "history_validation", LATER, CASES),
      new Kind("fibonacci", "cache", LATER, CASES),
      new Kind("fibonacci", "portfolio_harmony", LATER, CASES),
      new Kind("fibonacci", "risk_size", LATER, CASES),
      new Kind("fibonacci", "exit_ladder", LATER, CASES),
      new Kind("fibonacci", "xabcd", "indicators", CASES),
      new Kind("fibonacci", "entry_significance", "indicators", CASES),
      new Kind("fibonacci", "metrics_payload", LATER, CASES),
      new Kind("peers", "backtesting_py_runs", "strategies", CASES),
      new Kind("peers", "vectorbt_signals", "strategies", CASES),
      new Kind("peers", "return_metrics", "core", CASES),
      new Kind("peers", "indicator_vectors_published", "indicators", CASES),
      new Kind("peers", "indicators_talib", "indicators", "sets"),
      new Kind("peers", "overfit_stats", LATER, CASES),
      new Kind("peers", "benchmark_reference", "strategies", WHOLE));

  private GoldenKinds() {}

  /**
   * A kind of golden file.
   *
   * @param folder folder under {@code golden}
   * @param name   what the file says it is, or its name where it says nothing
   * @param reader module whose tests read it
   * @param array  name of the array that holds the cases, empty for a file that is read whole
   */
  public record Kind(String folder, String name, String reader, String array) {
    boolean whole() {
      return array.isEmpty();
    }
  }

  /** All kinds. */
  public static List<Kind> all() {
    return ALL;
  }

  /** The folders that hold a known kind. */
  public static List<String> folders() {
    return ALL.stream().map(Kind::folder).distinct().toList();
  }

  /** A kind of a folder by name. */
  public static Optional<Kind> find(String folder, String name) {
    return ALL.stream().filter(k -> k.folder().equals(folder) && k.name().equals(name)).findFirst();
  }
}
