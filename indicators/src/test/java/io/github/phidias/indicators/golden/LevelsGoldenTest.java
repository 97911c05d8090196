package io.github.phidias.indicators.golden;

import static io.github.phidias.golden.GoldenCalls.number;
import static io.github.phidias.golden.GoldenCalls.numbers;
import static io.github.phidias.golden.GoldenCalls.optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCalls;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.Keys;
import io.github.phidias.indicators.levels.Cluster;
import io.github.phidias.indicators.levels.EntrySignificance;
import io.github.phidias.indicators.levels.LevelHarmony;
import io.github.phidias.indicators.levels.LevelScale;
import io.github.phidias.indicators.levels.Levels;
import io.github.phidias.indicators.levels.PositionLevels;
import io.github.phidias.indicators.levels.Ratios;
import io.github.phidias.indicators.levels.SwingLevel;
import io.github.phidias.indicators.levels.XabcdPattern;
import io.github.phidias.swings.Swing;
import io.github.phidias.swings.SwingDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class LevelsGoldenTest {
  /** The ten by default and others in use; only those that a vector names are compared. */
  private static final Ratios COMMON = Ratios.of(
      0, 0.146, 0.236, 0.382, 0.5, 0.618, 0.707, 0.786, 0.886, 1, 1.272, 1.382, 1.414, 1.618, 2, 2.24, 2.272, 2.618, 3, 3.618, 4.236);

  @GoldenFactory
  Stream<DynamicNode> swingLevels() {
    return GoldenCalls.of("fibonacci", "swing_levels", input -> {
      Swing swing = swing(input);
      LevelScale scale = scale(input);
      return Map.of("retracement", byLabel(Levels.retracements(swing, COMMON, scale)),
          "extension", byLabel(Levels.extensions(swing, COMMON, scale)));
    }, "low", "high", "direction", "scale");
  }

  @GoldenFactory
  Stream<DynamicNode> projection() {
    return GoldenCalls.of("fibonacci", "projection", input -> Map.of("price",
        Levels.projection(number(input, "a"), number(input, "b"), number(input, "c"), number(input, "ratio"))),
        "a", "b", "c", "ratio");
  }

  @GoldenFactory
  Stream<DynamicNode> levelHarmony() {
    return GoldenCalls.of("fibonacci", "level_harmony", input -> {
      LevelHarmony harmony = LevelHarmony.of(number(input, "price"), swingUnder(input), Ratios.fibonacci(), scale(input));
      return Map.of("score", harmony.score(), "depth", harmony.depth(), "nearest", harmony.nearest(), "status", harmony.status());
    }, "price", "swing", "scale");
  }

  @GoldenFactory
  Stream<DynamicNode> clusters() {
    return GoldenCalls.of("fibonacci", "clusters", input -> {
      List<SwingLevel> levels = new ArrayList<>();
      for (JsonNode level : input.path("levels")) {
        Keys.of("level", level).used("price", "swing", "label").check();
        levels.add(new SwingLevel(number(level, "price"), level.path("swing").asText(), level.path("label").asText()));
      }
      double tolerance = optional(input, "tolerance").map(GoldenCalls::number).orElse(Cluster.TOLERANCE);
      return Map.of("clusters", Cluster.of(levels, tolerance).stream().map(cluster -> Map.of(
          "price", cluster.price(), "low", cluster.low(), "high", cluster.high(), "strength", cluster.strength(),
          "members", cluster.members().size())).toList());
    }, "levels", "tolerance");
  }

  @GoldenFactory
  Stream<DynamicNode> positionLevels() {
    return GoldenCalls.of("fibonacci", "position_levels", input -> {
      PositionLevels levels = PositionLevels.of(
          number(input, "entry_price"), side(input.path("side").asText()),
          optional(input, "stop_price").map(stop -> OptionalDouble.of(number(stop))).orElse(OptionalDouble.empty()),
          swingUnder(input), optional(input, "band").map(GoldenCalls::number).orElse(PositionLevels.BAND), Ratios.fibonacci());
      return Map.of("anchor", levels.anchor(), "range", levels.range(), "levels", byLabel(levels.levels()));
    }, "entry_price", "side", "stop_price", "swing", "band");
  }

  @GoldenFactory
  Stream<DynamicNode> xabcd() {
    return GoldenCalls.of("fibonacci", "xabcd", input -> {
      XabcdPattern pattern = XabcdPattern.of(number(input, "x"), number(input, "a"), number(input, "b"), number(input, "c"),
          number(input, "d"), XabcdPattern.TOLERANCE);
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("direction", pattern.direction().map(up -> up == SwingDirection.UP ? "BULLISH" : "BEARISH").orElse(null));
      out.put("patterns", pattern.patterns());
      out.put("ratios", pattern.ratios().map(legs -> Map.of(
          "ab_xa", legs.abXa(), "bc_ab", legs.bcAb(), "cd_bc", legs.cdBc(), "ad_xa", legs.adXa())).orElse(null));
      return out;
    }, "x", "a", "b", "c", "d");
  }

  @GoldenFactory
  Stream<DynamicNode> entrySignificance() {
    return GoldenCalls.of("fibonacci", "entry_significance", input -> {
      EntrySignificance found = EntrySignificance.of(numbers(input, "scores"));
      return Map.of("n", found.n(), "mean", found.mean(), "z", found.z(), "p_value", found.pValue());
    }, "scores");
  }

  private static Optional<Swing> swingUnder(JsonNode input) {
    Optional<JsonNode> given = optional(input, "swing");
    given.ifPresent(swing -> Keys.of("swing", swing).used("low", "high", "direction").check());
    return given.map(LevelsGoldenTest::swing);
  }

  private static Swing swing(JsonNode node) {
    return Swing.of(number(node, "low"), number(node, "high"), SwingDirection.valueOf(node.path("direction").asText()));
  }

  private static LevelScale scale(JsonNode input) {
    return optional(input, "scale").map(scale -> LevelScale.valueOf(scale.asText())).orElse(LevelScale.LINEAR);
  }

  private static SwingDirection side(String text) {
    return switch (text) {
      case "long" -> SwingDirection.UP;
      case "short" -> SwingDirection.DOWN;
      default -> throw new IllegalArgumentException("side " + text);
    };
  }

  private static Map<String, Double> byLabel(List<Levels.Level> levels) {
    Map<String, Double> out = new LinkedHashMap<>();
    levels.forEach(level -> out.put(level.label(), level.price()));
    return out;
  }
}
