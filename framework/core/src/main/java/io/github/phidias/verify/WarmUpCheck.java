package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Warm-up certificates of the signals and of every column that the strategy had computed. */
final class WarmUpCheck {
  private final Subject subject;
  private final Bars bars;
  private final VerifySettings settings;
  private final Ledger ledger;

  WarmUpCheck(Subject subject, Bars bars, VerifySettings settings, Ledger ledger) {
    this.subject = subject;
    this.bars = bars;
    this.settings = settings;
    this.ledger = ledger;
  }

  /** None with too few bars; that of the signals first, the columns by name. */
  List<WarmUpCertificate> run(Answer[] reference, Map<Object, List<Column>> columns, OptionalInt stated) {
    if (bars.size() < WarmUpCertificate.LEAST_BARS) {
      return List.of();
    }
    Settling signals = new Settling(settings.tolerance());
    Map<String, Settling> byName = new LinkedHashMap<>();
    List<Named> named = columns.entrySet().stream().flatMap(e -> Named.of(e.getKey(), e.getValue(), bars.size()).stream())
        .sorted(Comparator.comparing(Named::name)).toList();
    for (int start : Settling.starts(bars.size(), settings.seed())) {
      Bars later = bars.slice(start, bars.size());
      Interview asked = subject.over(later, subject.cheapest());
      Answer[] answers = asked.upTo(later.size());
      signals.signals(reference, answers, start);
      ledger.compared(Check.WARM_UP, answers.length);
      Map<Object, List<Column>> computed = asked.columns().computed();
      for (Named whole : named) {
        List<Column> group = computed.getOrDefault(whole.key(), List.of());
        if (whole.output() < group.size() && group.get(whole.output()).length() == later.size()) {
          byName.computeIfAbsent(whole.name(), _ -> new Settling(settings.tolerance()))
              .columns(whole.column(), group.get(whole.output()), start);
        }
      }
    }
    List<WarmUpCertificate> certificates = new ArrayList<>();
    certificates.add(signals.certificate("signals", stated));
    byName.forEach((name, settling) -> certificates.add(settling.certificate(name, OptionalInt.empty())));
    return List.copyOf(certificates);
  }

  private record Named(Object key, int output, String name, Column column) {
    static List<Named> of(Object key, List<Column> group, int length) {
      List<Named> all = new ArrayList<>();
      for (int i = 0; i < group.size(); i++) {
        if (group.get(i).length() == length) {
          all.add(new Named(key, i, i == 0 ? key.toString() : key + "#" + i, group.get(i)));
        }
      }
      return all;
    }
  }
}
