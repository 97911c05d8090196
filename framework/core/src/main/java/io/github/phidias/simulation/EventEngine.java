package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.Bankruptcy;
import io.github.phidias.accounts.ContractKind;
import io.github.phidias.accounts.LedgerEvent;
import io.github.phidias.accounts.MarginSettings;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.costs.OvernightInterest;
import io.github.phidias.costs.TrailingVolume;
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
  /** Null for a cash account. */
  private final MarginSettings margin;
  private boolean ruined;
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
    margin = settings.margin().orElse(null);
    journal = inputs.stream().flatMap(read -> read.journal().stream()).findFirst().orElse(null);
    Instrument first = columns.getFirst().bars().instrument();
    currency = settings.instrument().filter(r -> r.contract() == ContractKind.INVERSE).isPresent() ? first.base() : first.quote();
    markets = new Market[count];
    TrailingVolume traded = new TrailingVolume();
    for (int slot = 0; slot < count; slot++) {
      Bars bars = columns.get(slot).bars();
      SimulationInputs read = inputs.get(slot);
      Costs costs = new Costs(settings, contract, read.commission().orElse(null), traded, columns.get(slot));
      EntryRules rules = new EntryRules(bars, account, contract, costs, gates, read.session(), settings);
      Broker broker = new Broker(name, bars, slot, account, contract, settings, read, costs, rules);
      Upkeep upkeep = new Upkeep(broker, account, bars.instrument().toString(), settings, read);
      markets[slot] = new Market(
          bars, broker, upkeep, new SeriesCursor(columns.get(slot), name), settings,
          settings.intrabar() == IntrabarPolicy.FINER_BARS ? read.finer().orElse(null) : null);
    }
    if (settings.intrabar() == IntrabarPolicy.FINER_BARS && inputs.stream().anyMatch(read -> read.finer().isEmpty())) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "intrabar", "intrabar was FINER_BARS but there are no finer bars; give them, or take another policy");
    }
    if (settings.initialBase() > 0 && count > 1) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "initial_base",
          "initial_base was %s but there are %d instruments; leave it out".formatted(settings.initialBase(), count));
    }
    if (journal != null) {
      long begin = columns.stream().mapToLong(c -> c.bars().openTime(0)).min().orElseThrow();
      journal.accept(new LedgerEvent.Deposited(begin, currency, settings.initialCapital()));
    }
    if (settings.initialBase() > 0) {
      markets[0].broker.endow(settings.initialBase());
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
      if (stopIfRuined(time)) {
        Arrays.fill(equity, t, bars, account.equity());
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
      if (stopIfRuined(market.bars.openTime(bars - 1))) {
        equity[bars - 1] = account.equity();
      }
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

  /**
   * Stops a margin account whose equity is zero or less at a close: what is held is closed at its mark, and the debt stays or is
   * absorbed.
   *
   * @return whether the account stopped, now or before
   */
  boolean stopIfRuined(long time) {
    if (margin == null || ruined || account.equity() > 0) {
      return ruined;
    }
    ruined = true;
    for (Market market : markets) {
      market.broker.ruined(account.mark(market.broker.slot));
      market.broker.record.ruinedAt = time;
    }
    double debt = -account.balance();
    if (margin.bankruptcy() == Bankruptcy.ABSORB && debt != 0) {
      account.book(debt);
      if (journal != null && debt > 0) {
        journal.accept(new LedgerEvent.Absorbed(time, currency, debt));
      }
    }
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
