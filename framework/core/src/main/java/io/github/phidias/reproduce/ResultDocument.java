package io.github.phidias.reproduce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.metrics.Basis;
import io.github.phidias.metrics.Convention;
import io.github.phidias.metrics.Details;
import io.github.phidias.metrics.Drawdown;
import io.github.phidias.metrics.Excursion;
import io.github.phidias.metrics.HoldingTimes;
import io.github.phidias.metrics.TrackRecord;
import io.github.phidias.sessions.SessionStatistics;
import io.github.phidias.simulation.Ambiguity;
import io.github.phidias.simulation.Provenance;
import io.github.phidias.simulation.ResultJson;
import io.github.phidias.simulation.SimulationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A result as it is kept: {@link ResultJson} with where the bars came from, and under {@code figures} the figures by one
 * convention with what they rest on. Where asked for: under {@code details} tables and per-trade figures, under {@code
 * explanation} why signals led to nothing, under {@code ambiguity} the same under every intrabar policy.
 *
 * @param result     the run
 * @param provenance what it was made from
 * @param convention whose figures it carries
 * @param detailed   whether it carries details
 * @param explained  whether it carries an explanation
 * @param ambiguity  the runs under every policy, where it carries them
 */
public record ResultDocument(
    SimulationResult result, Provenance provenance, Convention convention, boolean detailed, boolean explained,
    Optional<Ambiguity> ambiguity) {
  static final String FIGURES = "figures";
  static final String DETAILS = "details";
  static final String EXPLANATION = "explanation";
  static final String AMBIGUITY = "ambiguity";

  /** Without explanation and ambiguity. */
  public ResultDocument(SimulationResult result, Provenance provenance, Convention convention, boolean detailed) {
    this(result, provenance, convention, detailed, false, Optional.empty());
  }

  /** As a tree. */
  public ObjectNode json() {
    ObjectNode node = ResultJson.of(result, provenance);
    figures(node.putObject(FIGURES).putObject(convention.label()));
    if (detailed) {
      ObjectNode details = node.putObject(DETAILS);
      details(details, Details.of(result));
      sessions(details.putObject("sessions"), SessionStatistics.of(
          result.inputs().session(), result.bars(), result.equity(), result.settings().initialCapital()));
    }
    if (explained) {
      ExplanationJson.write(node.putArray(EXPLANATION), result.explanation());
    }
    ambiguity.ifPresent(runs -> AmbiguityJson.write(node.putObject(AMBIGUITY), runs, result.bars()));
    return node;
  }

  /** As text: the same bytes for the same run, whatever the machine, locale, zone and number of threads. */
  public String text() {
    return ResultJson.text(json());
  }

  private void figures(ObjectNode node) {
    TrackRecord record = TrackRecord.of(result);
    Basis basis = convention.basis(record);
    node.putObject("definition")
        .put("returns", basis.returns()).put("periods_per_year", basis.periodsPerYear()).put("ddof", basis.ddof())
        .put("mean", basis.mean()).put("units", basis.units());
    ObjectNode values = node.putObject("values");
    convention.figures(record).values().forEach((name, value) -> put(values, name, value));
  }

  private static void details(ObjectNode node, Details details) {
    ObjectNode months = node.putObject("monthly_returns");
    details.monthly().forEach((month, value) -> put(months, month.toString(), value));
    ArrayNode falls = node.putArray("drawdowns");
    details.drawdowns().forEach(fall -> falls.add(drawdown(falls.objectNode(), fall)));
    node.set("holding_times_ms", details.holdingTimes().map(h -> holding(node.objectNode(), h)).orElse(null));
    ArrayNode excursions = node.putArray("excursions");
    for (int i = 0; i < details.excursions().size(); i++) {
      Excursion e = details.excursions().get(i);
      excursions.addObject().put("id", i + 1).put("adverse", e.adverse()).put("favorable", e.favorable());
    }
    node.put("rolling_sharpe_window", details.rollingWindow());
    ArrayNode rolling = node.putArray("rolling_sharpe");
    for (double value : details.rollingSharpe().toArray()) {
      if (Double.isNaN(value)) {
        rolling.addNull();
      } else {
        rolling.add(value);
      }
    }
  }

  private static void sessions(ObjectNode node, SessionStatistics sessions) {
    group(node.putObject("all"), sessions.all());
    node.set("best", sessions.best().map(day -> session(node.objectNode(), day)).orElse(null));
    node.set("worst", sessions.worst().map(day -> session(node.objectNode(), day)).orElse(null));
    ObjectNode weekdays = node.putObject("by_weekday");
    sessions.byWeekday().forEach((day, group) -> group(weekdays.putObject(day.name().toLowerCase(Locale.ROOT)), group));
  }

  private static ObjectNode session(ObjectNode node, SessionStatistics.Day day) {
    return node.put("date", day.date().toString()).put("return", day.fraction());
  }

  private static void group(ObjectNode node, SessionStatistics.Group group) {
    node.put("count", group.count());
    put(node, "mean_return", group.mean());
    put(node, "share_positive", group.sharePositive());
  }

  private static ObjectNode drawdown(ObjectNode node, Drawdown fall) {
    return node.put("depth", fall.depth()).put("peak", fall.peakTime().toString()).put("trough", fall.troughTime().toString())
        .put("recovery", fall.recoveryTime().map(Instant::toString).orElse(null)).put("length_ms", millis(fall.length()));
  }

  private static ObjectNode holding(ObjectNode node, HoldingTimes times) {
    return node.put("shortest", millis(times.shortest())).put("mean", millis(times.mean()))
        .put("median", millis(times.median())).put("longest", millis(times.longest()));
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }
}
