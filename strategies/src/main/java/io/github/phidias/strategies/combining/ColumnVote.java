package io.github.phidias.strategies.combining;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.ComposedStrategy;
import java.util.Arrays;
import java.util.List;

/** A vote over the columns of its members. */
record ColumnVote(Vote recipe) implements ComposedStrategy, ColumnStrategy {
  @Override
  public SignalColumn signals(BarColumns columns) {
    int bars = columns.bars().size();
    SignalCombiner combiner = recipe.combiner();
    int count = recipe.members().size();
    SignalColumn[] members = new SignalColumn[count];
    int warmUp = 0;
    for (int i = 0; i < count; i++) {
      VoteMember member = recipe.members().get(i);
      if (member.enabled() && member.weight() > 0) {
        members[i] = ((ColumnStrategy) member.strategy()).signals(columns);
        warmUp = Math.max(warmUp, members[i].warmUp());
      }
    }
    SignalColumn.Builder signals = SignalColumn.builder(bars).warmUp(warmUp);
    double[] distances = null;
    Tally tally = new Tally(recipe.method());
    for (int t = warmUp; t < bars; t++) {
      tally.clear();
      for (int i = 0; i < count; i++) {
        SignalColumn member = members[i];
        VoteWeight each = combiner.weights().get(i);
        if (member != null && each.counts(member.confidence(t))) {
          tally.add(i, each.weight(), member.code(t), member.confidence(t), member.positionSize(t), member.scores(t));
        }
      }
      int code = tally.isEmpty() ? SignalColumn.HOLD : tally.code();
      if (code != SignalColumn.HOLD) {
        signals.set(t, code, tally.confidence(code), tally.size(code));
        int lead = tally.lead(code);
        double distance = lead < 0 ? Double.NaN : members[lead].stopDistance(t);
        if (!Double.isNaN(distance)) {
          if (distances == null) {
            distances = new double[bars];
            Arrays.fill(distances, Double.NaN);
          }
          distances[t] = distance;
        }
      }
    }
    if (distances != null) {
      signals.stopDistance(Column.wrap(distances));
    }
    return signals.signals(t -> whole(combiner, members, t)).build();
  }

  private static TradeSignal whole(SignalCombiner combiner, SignalColumn[] members, int t) {
    TradeSignal[] signals = new TradeSignal[members.length];
    for (int i = 0; i < members.length; i++) {
      signals[i] = members[i] == null ? null : members[i].at(t);
    }
    return combiner.combine(signals);
  }

  @Override
  public List<?> parts() {
    return recipe.parts();
  }
}
