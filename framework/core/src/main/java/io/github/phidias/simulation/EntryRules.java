package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.InstrumentRules;
import io.github.phidias.accounts.RuleBreach;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.risk.EntryCode;
import io.github.phidias.risk.EntryCosts;
import io.github.phidias.risk.EntryGates;
import io.github.phidias.risk.EntrySizing;
import io.github.phidias.risk.KellyEstimate;
import io.github.phidias.risk.PositionSizing;
import io.github.phidias.risk.RealisedVolatility;
import io.github.phidias.risk.SizingMethod;
import io.github.phidias.sessions.SessionCalendar;

/** How large an entry is and whether it may be. */
final class EntryRules {
  private final Account account;
  private final Account.Contract contract;
  private final SimulatorSettings settings;
  private final Costs costs;
  private final double leverage;
  private final boolean whole;
  private final SizingMethod method;
  private final boolean byPower;
  private final EntrySizing sizing;
  /** Null for other methods than KELLY. */
  private final KellyEstimate kelly;
  private final double stopLossPct;
  private final Column closes;
  private final double periods;
  private final boolean onReference;
  private final double lotStep;
  /** Null when none is set. */
  private final EntryGates gates;
  private final SessionCalendar session;
  /** Null when none is set. */
  private final InstrumentRules venue;

  EntryRules(
      Bars bars, Account account, Account.Contract contract, Costs costs, EntryGates gates, SessionCalendar session,
      SimulatorSettings settings) {
    this.contract = contract;
    this.account = account;
    this.settings = settings;
    this.costs = costs;
    this.leverage = settings.leverage();
    this.whole = settings.wholeUnits();
    this.method = settings.sizing();
    this.byPower = method == SizingMethod.BUYING_POWER || method == SizingMethod.ALL_IN;
    this.sizing = new EntrySizing(settings.sized());
    this.kelly = method == SizingMethod.KELLY ? new KellyEstimate(settings.kellyMinTrades()) : null;
    this.stopLossPct = settings.stopLossPct().orElse(Double.NaN);
    this.closes = bars.close();
    this.periods = settings.periodsPerYear().orElse(bars.timeframe().periodsPerYear());
    this.onReference = settings.entryFee() == EntryFee.ON_REFERENCE;
    this.lotStep = settings.lot();
    this.gates = gates;
    this.session = session;
    this.venue = settings.instrument().orElse(null);
  }

  /**
   * Base units of an entry by the sizing, not rounded.
   *
   * @param index bar in which it fills; the closes before it are known
   */
  double size(Decision decision, double worth, double reference, double price, int index, long time) {
    double asked = decision.positionSize * decision.confidence;
    return switch (method) {
      case BUYING_POWER -> affordable(Math.min(settings.maxPositionSize(), asked), worth, reference, price, time);
      case ALL_IN -> affordable(asked > 0 ? 1 : 0, worth, reference, price, time);
      case FRACTION, RISK, FIXED, CASH, VOLATILITY, KELLY -> sizing.quantity(
          costs.entryCosts(time), worth, power(worth), unit(reference), unit(price), decision.positionSize, decision.confidence,
          loss(price, Double.isNaN(decision.stopDistance) ? price * stopLossPct : decision.stopDistance),
          method == SizingMethod.VOLATILITY ? RealisedVolatility.annual(closes, index, settings.volatilityBars(), periods) : Double.NaN,
          kelly == null ? Double.NaN : kelly.fraction());
    };
  }

  /** Worth of one unit at a price, in the account's currency. */
  private double unit(double price) {
    return contract.notional(1, price);
  }

  /** What one unit loses at a stop, in the account's currency; a plain unit loses the distance itself. */
  private double loss(double price, double distance) {
    return contract == Account.Contract.PLAIN ? distance : Math.abs(contract.profit(1, price, price - distance));
  }

  /** Tells of a closed trade. */
  void traded(double profit) {
    if (kelly != null) {
      kelly.closed(profit);
    }
  }

  double rounded(double size) {
    double units = whole ? Math.floor(size) : size;
    return Double.isNaN(lotStep) ? units : PositionSizing.roundDown(units, lotStep);
  }

  /** Base units that a fraction of the free margin times leverage buys, fees included; whole ones when only these are traded. */
  double affordable(double fraction, double worth, double reference, double price, long time) {
    if (!(fraction > 0)) {
      return 0;
    }
    EntryCosts fees = costs.entryCosts(time);
    double power = power(worth);
    double money = switch (settings.entryFee()) {
      case ON_FILL -> power * fraction - fees.fixed();
      case BEFORE_FRACTION -> (power - fees.fixed()) * fraction;
      case ON_REFERENCE -> power * fraction;
    };
    double cost = unitCost(fees, fraction, unit(reference), unit(price));
    if (!(money > 0 && cost > 0)) {
      return 0;
    }
    // The remainder is exact, so the floor is that of the true quotient even where the rounded one is the next whole number.
    return whole ? Math.rint((money - money % cost) / cost) : money / cost;
  }

  /** Base units that cash buys back, fees included. */
  double coverable(double cash, double price, long time) {
    EntryCosts fees = costs.entryCosts(time);
    return Math.max(0, (cash - fees.fixed()) / (unit(price) * (1 + fees.rate()) + fees.perUnit()));
  }

  /** What may be spent: the equity that no lot ties up, times leverage. */
  private double power(double worth) {
    return Math.max(0, worth - account.grossNotional() / leverage) * leverage;
  }

  private double unitCost(EntryCosts fees, double ordered, double reference, double price) {
    return onReference
        ? price + (fees.fixed() + ordered * reference * fees.rate()) / ordered
        : price * (1 + fees.rate()) + fees.perUnit();
  }

  /**
   * Why an entry of a size cannot be; null when it can.
   *
   * @param units the size asked for, NaN when the sizing chose it
   */
  Reason refuse(double size, double units, double reference, double price, double worth, long time) {
    if (!(size > 0)) {
      return Reason.ZERO_QUANTITY;
    }
    RuleBreach breach = venue == null ? null : venue.check(size, price);
    if (breach != null) {
      return switch (breach) {
        case BELOW_MIN_QUANTITY -> Reason.BELOW_MIN_QUANTITY;
        case ABOVE_MAX_QUANTITY -> Reason.ABOVE_MAX_QUANTITY;
        case BELOW_MIN_NOTIONAL -> Reason.BELOW_MIN_NOTIONAL;
        case ZERO_QUANTITY, NOT_WHOLE, OFF_LOT_STEP -> Reason.ZERO_QUANTITY;
      };
    }
    double gross = account.grossNotional();
    // Of a size that the sizing chose nothing is left to judge under ON_REFERENCE, which knew no units when it set the fee.
    EntryCosts fees = costs.entryCosts(time);
    double need = !onReference ? size * unit(price) * (1 + fees.rate()) + size * fees.perUnit() + fees.fixed()
        : Double.isNaN(units) && byPower ? 0 : size * unitCost(fees, size, unit(reference), unit(price));
    if (gross == 0 && method == SizingMethod.FIXED) {
      return need > worth * leverage ? Reason.INSUFFICIENT_EQUITY : null;
    }
    return need > (worth - gross / leverage) * leverage * (1 + 1e-9) ? Reason.INSUFFICIENT_CASH : null;
  }

  /** Asks the gates in order and counts the first that refuses; null when none does. */
  EntryCode blocked(RunRecord record, int slot, int index, long time, double worth, double notional) {
    EntryCode code = gates == null ? null : gates.refuse(
        time, worth, notional, account.grossNotional(), account.openPositions(), !account.position(slot).isFlat());
    if (code != null) {
      record.count(code, index);
    }
    return code;
  }

  void entered(long time) {
    if (gates != null) {
      gates.entered(time);
    }
  }

  void closedByStop(long time) {
    if (gates != null) {
      gates.closedByStop(time);
    }
  }

  /** End of the session that a time lies in. */
  long sessionEnd(long time) {
    return session.sessionEnd(time);
  }
}
