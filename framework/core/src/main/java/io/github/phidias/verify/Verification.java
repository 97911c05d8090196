package io.github.phidias.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the examination of one strategy over some bars gave. Immutable.
 *
 * @param strategy    its name
 * @param parameters  its parameters as far as they are known
 * @param bars        number of bars given, of several instruments the sum
 * @param prefixes    number of bars, or of instants at which bars closed, at the start of which every prefix ran
 * @param sampled     number of further prefixes that ran
 * @param contentHash of the bars, as {@link io.github.phidias.bars.Bars#contentHash}, before anything ran; of several
 *                    instruments one of each by name, joined by +
 * @param settings    how much was examined
 * @param results     one a check, in the order of {@link Check}
 * @param findings    the first offending bar of each check and way; empty when everything holds
 * @param warmUps     the certificate of the signals, then those of the columns that the strategy had computed
 * @param notes       what is worth knowing and fails nothing: ta4j indicators whose values depend on later bars, columns
 *                    that do
 */
public record Verification(
    String strategy, Map<String, Object> parameters, int bars, int prefixes, int sampled, String contentHash,
    VerifySettings settings, List<CheckResult> results, List<Finding> findings, List<WarmUpCertificate> warmUps,
    List<String> notes) {
  public Verification {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    results = List.copyOf(results);
    findings = List.copyOf(findings);
    warmUps = List.copyOf(warmUps);
    notes = List.copyOf(notes);
  }

  /** Whether there is no finding. */
  public boolean passed() {
    return findings.isEmpty();
  }

  /** The result of a check. */
  public CheckResult result(Check check) {
    return results.get(check.ordinal());
  }

  /** The findings of a check, none when it passed. */
  public List<Finding> findings(Check check) {
    return findings.stream().filter(f -> f.check() == check).toList();
  }
}
