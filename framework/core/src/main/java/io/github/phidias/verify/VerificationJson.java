package io.github.phidias.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A verification as JSON with snake_case names, in a fixed order: equal verifications give equal bytes. */
public final class VerificationJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private VerificationJson() {}

  /** The whole verification; {@code passed} says how it ended. */
  public static ObjectNode of(Verification verification) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("strategy", verification.strategy());
    root.set("parameters", MAPPER.valueToTree(verification.parameters()));
    root.put("passed", verification.passed());
    root.put("bars", verification.bars());
    root.put("content_hash", verification.contentHash());
    root.put("prefixes", verification.prefixes());
    root.put("sampled_prefixes", verification.sampled());
    VerifySettings settings = verification.settings();
    root.putObject("settings").put("bars_limit", settings.barsLimit()).put("samples", settings.samples())
        .put("seed", settings.seed()).put("tolerance", settings.tolerance());
    ArrayNode checks = root.putArray("checks");
    for (CheckResult result : verification.results()) {
      checks.addObject().put("check", lower(result.check())).put("claim", result.check().claim())
          .put("status", lower(result.status())).put("comparisons", result.comparisons())
          .put("differences", result.differences()).put("scope", result.scope());
    }
    ArrayNode findings = root.putArray("findings");
    for (Finding finding : verification.findings()) {
      findings.addObject().put("check", lower(finding.check())).put("way", finding.way()).put("index", finding.index())
          .put("time", finding.time()).put("expected", finding.expected()).put("seen", finding.seen())
          .put("message", finding.message());
    }
    ArrayNode warmUps = root.putArray("warm_ups");
    for (WarmUpCertificate certificate : verification.warmUps()) {
      ObjectNode each = warmUps.addObject().put("of", certificate.of()).put("settled", certificate.bars().isPresent())
          .put("bars", certificate.worst());
      certificate.stated().ifPresent(stated -> each.put("stated", stated));
      each.put("starts", certificate.starts()).put("compared", certificate.compared()).put("tolerance", certificate.tolerance());
    }
    ArrayNode notes = root.putArray("notes");
    verification.notes().forEach(notes::add);
    return root;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
