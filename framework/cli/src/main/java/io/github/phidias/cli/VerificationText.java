package io.github.phidias.cli;

import io.github.phidias.verify.CheckResult;
import io.github.phidias.verify.Finding;
import io.github.phidias.verify.Verification;
import io.github.phidias.verify.WarmUpCertificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verification on a screen of 80 columns. */
final class VerificationText {
  private VerificationText() {}

  static void print(Terminal terminal, String source, Verification verification) {
    line(terminal, terminal.bold(verification.strategy()) + " over " + source + ", " + Figures.count(verification.bars()) + " bars");
    line(terminal, "");
    List<String[]> rows = new ArrayList<>();
    for (CheckResult result : verification.results()) {
      rows.add(new String[] {word(result.status()), lower(result.check().name()), counts(result) + result.scope()});
    }
    terminal.out().print(ParameterTable.text(rows));
    for (Finding finding : verification.findings()) {
      line(terminal, "");
      String bar = finding.index() < 0 ? "" : ", bar %d, %s".formatted(finding.index(), Instant.ofEpochMilli(finding.time()));
      line(terminal, terminal.bold("Found: " + lower(finding.check().name())) + ", " + finding.way() + bar);
      paragraph(terminal, "  ", finding.message());
      paragraph(terminal, "  expected  ", finding.expected());
      paragraph(terminal, "  seen      ", finding.seen());
    }
    List<WarmUpCertificate> warmUps = verification.warmUps();
    if (warmUps.size() > 1) {
      line(terminal, "");
      line(terminal, "Warm-up of what it computes:");
      warmUps.subList(1, warmUps.size()).forEach(certificate -> paragraph(terminal, "  ", shortText(certificate)));
    }
    for (String note : verification.notes()) {
      line(terminal, "");
      paragraph(terminal, "Note: ", note);
    }
    line(terminal, "");
    line(terminal, verification.passed() ? "Nothing was found." : "%d finding%s.".formatted(
        verification.findings().size(), verification.findings().size() == 1 ? "" : "s"));
    line(terminal, "");
  }

  private static String shortText(WarmUpCertificate certificate) {
    return certificate.bars().isPresent()
        ? "%s: independent of the start after %d bars".formatted(certificate.of(), certificate.worst())
        : "%s: still depends on the start after %d bars".formatted(certificate.of(), certificate.worst());
  }

  private static String word(CheckResult.Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FAILED -> "FAILED";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  private static String counts(CheckResult result) {
    return switch (result.status()) {
      case PASSED -> Figures.count(result.comparisons()) + " compared: ";
      case FAILED -> Figures.count(result.differences()) + " of " + Figures.count(result.comparisons()) + " differ: ";
      case NOT_APPLICABLE -> "";
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A paragraph under a label; later lines stand under the first. */
  private static void paragraph(Terminal terminal, String label, String text) {
    String indent = " ".repeat(label.startsWith("Note") ? 2 : label.length());
    String before = label;
    for (String each : Wrap.lines(text, Terminal.WIDTH - Math.max(label.length(), indent.length()))) {
      line(terminal, before + each);
      before = indent;
    }
  }

  private static void line(Terminal terminal, String text) {
    terminal.out().print(text + "\n");
  }
}
