package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.LedgerEvent;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.costs.OvernightInterest;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.risk.EntryGates;
import io.github.phidias.series.SeriesCursor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The event path: every order, cost and rule, bar by bar, in the order of the timeline. The reference that the fast path is
 * compared with, and the only one for several instruments.
 */
final class EventEngine {
  final Account account;
  final Market[] markets;

  private final EntryGates gates;
  private final OvernightInterest interest;
  private final Consumer<LedgerEvent> journal;
  private final String currency;
  private long interestUntil = Long.MIN_VALUE;
  private final SimulatorSettings settings;

  /** An engine over one instrument, or several in canonical order. */
  EventEngine(List<BarColumns> columns, String name, SimulatorSettings settings, List<SimulationInputs> inputs) {
    this.settings = settings;
    int count = columns.size();
    Account.Contract contract = settings.instrument().map(Account.Contract::of).orElse(Account.Contract.PLAIN);
    Account.Contract[] contracts = new Account.Contract[count];
    Arrays.fill(contracts, contract);
    account = new Account(settings.initialCapital(), contracts);
    long barMillis = columns.stream().mapToLong(c -> c.bars().timeframe().millis()).min().orElseThrow();
    gates = settings.gates().any() ? new EntryGates(settings.gates(), settings.initialCapital(), barMillis) : null;
    interest = settings.interest().orElse(null);
    journal = inputs.stream().flatMap(read -> read.journal().stream()).findFirst().orElse(null);
    currency = columns.getFirst().bars().instrument().quote();
    markets = new Market[count];
    for (int slot = 0; slot < count; slot++) {
      Bars bars = columns.get(slot).bars();
      SimulationInputs read = inputs.get(slot);
      EntryRules rules = new EntryRules(account, gates, read.session(), settings);
      Broker broker = new Broker(bars, slot, account, settings, read, new Costs(settings, columns.get(slot)), rules);
      Upkeep upkeep = new Upkeep(broker, account, bars.instrument().toString(), settings, read);
      markets[slot] = new Market(
          bars, broker, upkeep, new SeriesCursor(columns.get(slot), name), settings,
          settings.intrabar() == IntrabarPolicy.FINER_BARS ? read.finer().orElse(null) : null);
    }
    if (settings.intrabar() == IntrabarPolicy.FINER_BARS && inputs.stream().anyMatch(read -> read.finer().isEmpty())) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "intrabar", "intrabar was FINER_BARS but there are no finer bars; give them, or take another policy");
    }
    if (journal != null) {
      long begin = columns.stream().mapToLong(c -> c.bars().openTime(0)).min().orElseThrow();
      journal.accept(new LedgerEvent.Deposited(begin, currency, settings.initialCapital()));
    }
  }

  /** Whether equity changes by fills and prices alone, so that it stands still while nothing is held. */
  boolean standsStillWhenFlat(RunRecord record) {
    return interest == null && record.totalFunding == 0 && record.totalDividends == 0 && record.totalInterest == 0;
  }

  /** Runs one instrument and fills in the equity of each close. */
  RunRecord run(double[] equity, IntConsumer progress) {
    Market market = markets[0];
    Broker broker = market.broker;
    int bars = equity.length;
    int told = StrategyCalls.toldMask(progress);
    for (int t = 0; t < bars; t++) {
      if ((t & told) == 0) {
        progress.accept(t);
      }
      market.open(t);
      market.exitsAtOpen(t);
      market.entriesAtOpen(t);
      market.during(t);
      market.exitsInside(t);
      market.entriesInside(t);
      market.atClose(t);
      long time = market.bars.openTime(t);
      settle(time);
      equity[t] = account.equity();
      if (isRuined(equity, t)) {
        break;
      }
      market.decide(t);
      market.exitsAtClose(t);
      market.entriesAtClose(t);
      equity[t] = account.equity();
      if (gates != null) {
        gates.closed(time, equity[t]);
      }
      if (!broker.position.isFlat()) {
        broker.record.barsInPosition++;
      }
    }
    progress.accept(bars);
    if (!broker.stopped && settings.endOfData() == EndOfData.LAST_BAR_AGAIN) {
      boolean wasHeld = !broker.position.isFlat();
      market.again();
      if (wasHeld && broker.position.isFlat()) {
        broker.record.barsInPosition--;
      }
      equity[bars - 1] = account.equity();
      isRuined(equity, bars - 1);
    }
    boolean held = !broker.position.isFlat();
    RunRecord record = market.finish();
    if (held && broker.position.isFlat()) {
      record.barsInPosition--;
    }
    equity[bars - 1] = account.equity();
    if (!standsStillWhenFlat(record)) {
      record.held = null;
    }
    return record;
  }

  /** Ends an account without equity at the close of a bar, if that is asked for. */
  private boolean isRuined(double[] equity, int t) {
    if (!settings.absorbBankruptcy() || equity[t] > 0) {
      return false;
    }
    markets[0].broker.ruined(markets[0].close(t));
    Arrays.fill(equity, t, equity.length, account.equity());
    return true;
  }

  /** Interest on the account's cash since the last settlement. */
  void settle(long time) {
    if (interest == null) {
      return;
    }
    if (interestUntil != Long.MIN_VALUE && time > interestUntil) {
      double cost = interest.cost(account.cash(), time - interestUntil);
      account.book(-cost);
      markets[0].broker.record.totalInterest += cost;
      if (journal != null) {
        journal.accept(new LedgerEvent.Interest(time, currency, -cost));
      }
    }
    interestUntil = Math.max(interestUntil, time);
  }

  /** Tells the gates of a close. */
  void closed(long time, double equity) {
    if (gates != null) {
      gates.closed(time, equity);
    }
  }
}
