package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.matching.IntrabarPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code inputs}, and refuses what contradicts the section {@code simulator} or would not be read. */
final class InputsReader {
  private static final String FINER = "/inputs/finer_bars";
  private static final List<String> REPLACED = List.of("commission", "commission_fixed", "commission_rebate");

  private final ConfigDocument document;
  private final JsonNode root;
  private final boolean everyPolicy;
  private final List<Violation> violations = new ArrayList<>();

  /** {@code everyPolicy} says that the run is repeated under every intrabar policy, so that finer bars are read in any case. */
  InputsReader(ConfigDocument document, boolean everyPolicy) {
    this.document = document;
    this.root = document.root();
    this.everyPolicy = everyPolicy;
  }

  List<Violation> violations() {
    return violations;
  }

  BacktestInputs read() {
    Optional<Path> schedule = path("/inputs/commission_schedule");
    if (schedule.isPresent()) {
      REPLACED.stream().filter(root.path("simulator")::has).forEach(key -> refuse(
          "/simulator/" + key, "was given beside inputs.commission_schedule, which says all there is of fees; keep one of them"));
    }
    Optional<BarSource> finer = finer();
    requireRead();
    return new BacktestInputs(schedule, path("/inputs/funding"), path("/inputs/corporate_actions"), finer);
  }

  private Optional<Path> path(String pointer) {
    JsonNode node = root.at(pointer);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    try {
      if (!node.textValue().isBlank()) {
        return Optional.of(document.folder().resolve(node.textValue()).normalize());
      }
    } catch (InvalidPathException e) {
      // Refused below, as an empty one is.
    }
    refuse(pointer, "was %s but must be a path".formatted(TreeBuilder.clip(node.toString())));
    return Optional.empty();
  }

  private Optional<BarSource> finer() {
    JsonNode node = root.at(FINER);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    boolean dataset = node.has("dataset");
    if (dataset == node.has("file")) {
      violations.add(document.violation(
          dataset ? ErrorCode.BAD_PARAMETER : ErrorCode.MISSING_FIELD, dataset ? FINER + "/file" : FINER,
          dataset ? "was given beside dataset; keep one of them" : "needs the key dataset or the key file"));
      return Optional.empty();
    }
    if (dataset && node.has("timeframe")) {
      refuse(FINER + "/timeframe", "was %s but the data set %s has its own; leave it out"
          .formatted(node.get("timeframe"), node.get("dataset").textValue()));
    }
    if (dataset) {
      return Optional.of(new BarSource.Dataset(node.get("dataset").textValue()));
    }
    Optional<Timeframe> timeframe = timeframe(node.path("timeframe"));
    return path(FINER + "/file").map(file -> new BarSource.File(file, Optional.empty(), timeframe));
  }

  private Optional<Timeframe> timeframe(JsonNode node) {
    try {
      return node.isMissingNode() ? Optional.empty() : Optional.of(Timeframe.parse(node.textValue()));
    } catch (IllegalArgumentException e) {
      refuse(FINER + "/timeframe", "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void requireRead() {
    JsonNode policy = root.at("/simulator/intrabar");
    boolean plays = policy.isTextual() && policy.textValue().equals(IntrabarPolicy.FINER_BARS.name());
    boolean given = !root.at(FINER).isMissingNode();
    if (plays && !given) {
      refuse("/simulator/intrabar", "was FINER_BARS but there are none; give them with inputs.finer_bars, or take "
          + "another policy");
    }
    if (given && !plays && !everyPolicy) {
      refuse(FINER, "was given but nothing would read it; set simulator.intrabar to FINER_BARS, or compare all policies with "
          + "backtest --ambiguity");
    }
  }

  private void refuse(String pointer, String what) {
    violations.add(document.violation(ErrorCode.BAD_PARAMETER, pointer, what));
  }
}
