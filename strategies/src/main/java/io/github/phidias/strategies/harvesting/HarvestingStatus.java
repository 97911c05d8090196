package io.github.phidias.strategies.harvesting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The status that the older bot's API answered.
 *
 * @param state     what the bot is doing
 * @param isStarted whether it was asked to run
 * @param mode      whether its orders reach a venue
 * @param strategy  the parameters; empty for a bot that never started
 * @param view      the last bar; empty before the first
 * @param message   one sentence for people
 */
public record HarvestingStatus(
    State state, boolean isStarted, Mode mode, Optional<VolatilityHarvesting> strategy, Optional<HarvestView> view, String message) {

  /** What a bot is doing. */
  public enum State {
    /** It never started. */
    NOT_INITIALIZED,
    /** It is loading bars or balances. */
    INITIALIZING,
    /** It takes bars. */
    RUNNING,
    /** It was stopped. */
    STOPPED,
    /** It gave up. */
    ERROR
  }

  /** Whether orders reach a venue. */
  public enum Mode {
    /** They are simulated. */
    PAPER,
    /** They are sent. */
    LIVE
  }

  /** A bot that never started. */
  public static HarvestingStatus notInitialized(Mode mode) {
    return new HarvestingStatus(
        State.NOT_INITIALIZED, false, mode, Optional.empty(), Optional.empty(), "the bot has not been started yet");
  }

  /** A bot with a run. */
  public static HarvestingStatus of(State state, boolean isStarted, Mode mode, HarvestingRun run, String message) {
    return new HarvestingStatus(state, isStarted, mode, Optional.of(run.strategy()), run.last(), message);
  }

  /** The answer under the names of both older APIs; what is not known is null. */
  public ObjectNode toJson(String exchange) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("exchange", exchange)
        .put("status", state.name().toLowerCase(Locale.ROOT)).put("is_started", isStarted)
        .put("mode", mode.name().toLowerCase(Locale.ROOT)).put("symbol", strategy.map(VolatilityHarvesting::symbol).orElse(null));
    double ratio = view.map(HarvestView::targetRatio).orElse(Double.NaN);
    double range = view.map(v -> v.thresholds().workRange()).orElse(Double.NaN);
    JsonNumbers.put(out, "last_price", view.map(HarvestView::price).orElse(Double.NaN));
    JsonNumbers.putPercent(out, "portfolio_ratio", ratio);
    JsonNumbers.putPercent(out, "real_ratio", view.map(v -> v.decision().actualRatio()).orElse(Double.NaN));
    JsonNumbers.put(out, "ratio", ratio);
    JsonNumbers.put(out, "ATH", view.map(HarvestView::high).orElse(Double.NaN));
    JsonNumbers.put(out, "work_range", range);
    JsonNumbers.put(out, "range", range);
    JsonNumbers.put(out, "local_range", view.map(HarvestView::localRange).orElse(Double.NaN));
    JsonNumbers.put(out, "ma_trend", view.map(HarvestView::trendLine).orElse(Double.NaN));
    JsonNumbers.put(out, "ma_fast", view.map(HarvestView::fast).orElse(Double.NaN));
    out.put("ma_length", strategy.map(VolatilityHarvesting::maLength).orElse(null));
    JsonNumbers.put(out, "rebalance_top", view.map(v -> v.thresholds().sell()).orElse(Double.NaN));
    JsonNumbers.put(out, "rebalance_bottom", view.map(v -> v.thresholds().buy()).orElse(Double.NaN));
    out.put("last_bar_time", view.map(v -> Instant.ofEpochMilli(v.openTime()).toString()).orElse(null));
    out.put("last_reason", view.map(v -> v.decision().reason().name()).orElse(null));
    return out.put("message", message);
  }
}
