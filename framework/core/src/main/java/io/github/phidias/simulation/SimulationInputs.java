package io.github.phidias.simulation;

import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.accounts.LedgerEvent;
import io.github.phidias.bars.Bars;
import io.github.phidias.costs.CommissionModel;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.sessions.SessionCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a simulation of one instrument reads beside its bars and settings. Each part given is honoured by the event path.
 *
 * @param finer      bars of a finer timeframe to play inside the bars, for intrabar FINER_BARS
 * @param commission fees by a dated schedule; replaces the commission of the settings
 * @param funding    payments of a perpetual contract
 * @param actions    splits, dividends and delisting
 * @param session    what a day is for DAY orders
 * @param journal    told of every booking, for a ledger
 */
public record SimulationInputs(
    Optional<Bars> finer, Optional<CommissionModel> commission, FundingRates funding, CorporateActions actions,
    SessionCalendar session, Optional<Consumer<LedgerEvent>> journal) {

  private static final SimulationInputs NONE = new SimulationInputs(
      Optional.empty(), Optional.empty(), FundingRates.none(), CorporateActions.NONE, SessionCalendar.UTC_DAYS, Optional.empty());

  public SimulationInputs {
    Objects.requireNonNull(finer, "finer");
    Objects.requireNonNull(commission, "commission");
    Objects.requireNonNull(funding, "funding");
    Objects.requireNonNull(actions, "actions");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(journal, "journal");
  }

  /** Bars and settings alone. */
  public static SimulationInputs none() {
    return NONE;
  }

  /** A copy with finer bars. */
  public SimulationInputs withFiner(Bars bars) {
    return new SimulationInputs(Optional.of(bars), commission, funding, actions, session, journal);
  }

  /** A copy with fees. */
  public SimulationInputs withCommission(CommissionModel fees) {
    return new SimulationInputs(finer, Optional.of(fees), funding, actions, session, journal);
  }

  /** A copy with funding payments. */
  public SimulationInputs withFunding(FundingRates rates) {
    return new SimulationInputs(finer, commission, rates, actions, session, journal);
  }

  /** A copy with corporate actions. */
  public SimulationInputs withActions(CorporateActions list) {
    return new SimulationInputs(finer, commission, funding, list, session, journal);
  }

  /** A copy with sessions. */
  public SimulationInputs withSession(SessionCalendar calendar) {
    return new SimulationInputs(finer, commission, funding, actions, calendar, journal);
  }

  /** A copy whose bookings are told. */
  public SimulationInputs withJournal(Consumer<LedgerEvent> told) {
    return new SimulationInputs(finer, commission, funding, actions, session, Optional.of(told));
  }

  /** The parts that figures depend on, by kind; of none is known where it came from. */
  List<InputSource> unsourced() {
    List<InputSource> out = new ArrayList<>();
    commission.ifPresent(fees -> out.add(InputSource.inMemory(InputKind.COMMISSION_SCHEDULE)));
    if (funding.size() > 0) {
      out.add(InputSource.inMemory(InputKind.FUNDING));
    }
    if (actions.size() > 0) {
      out.add(InputSource.inMemory(InputKind.CORPORATE_ACTIONS));
    }
    finer.ifPresent(bars -> out.add(InputSource.inMemory(InputKind.FINER_BARS)));
    return out;
  }

  /** The first part that only the event path knows; empty when the fast path will do. */
  Optional<String> refusal() {
    return finer.isPresent() ? Optional.of("finer bars are given")
        : commission.isPresent() ? Optional.of("a commission schedule is given")
        : funding.size() > 0 ? Optional.of("funding is given")
        : actions.size() > 0 ? Optional.of("corporate actions are given")
        : journal.isPresent() ? Optional.of("a journal is kept")
        : Optional.empty();
  }
}
