package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.InstrumentRules;
import io.github.phidias.accounts.RuleBreach;
import io.github.phidias.risk.EntryCode;
import io.github.phidias.risk.EntryGates;
import io.github.phidias.risk.PositionSizing;
import io.github.phidias.sessions.SessionCalendar;

/** How large an entry is and whether it may be. */
final class EntryRules {
  private final Account account;
  private final SimulatorSettings settings;
  private final double commission;
  private final double fixed;
  private final double leverage;
  private final boolean whole;
  private final boolean byPower;
  private final boolean onReference;
  private final double lotStep;
  /** Null when none is set. */
  private final EntryGates gates;
  private final SessionCalendar session;
  /** Null when none is set. */
  private final InstrumentRules contract;

  EntryRules(Account account, EntryGates gates, SessionCalendar session, SimulatorSettings settings) {
    this.account = account;
    this.settings = settings;
    this.commission = settings.commission() - settings.commissionRebate();
    this.fixed = settings.commissionFixed();
    this.leverage = settings.carrying();
    this.whole = settings.wholeUnits();
    this.byPower = settings.sizing() == Sizing.BUYING_POWER;
    this.onReference = settings.entryFee() == EntryFee.ON_REFERENCE;
    this.lotStep = settings.lot();
    this.gates = gates;
    this.session = session;
    this.contract = settings.instrument().orElse(null);
  }

  /** Base units of an entry by the sizing, not rounded. */
  double size(Decision decision, double worth, double reference, double price) {
    if (settings.sizing() == Sizing.FIXED) {
      return settings.fixedQuantity().getAsDouble();
    }
    double fraction = Math.min(settings.maxPositionSize(), decision.positionSize * decision.confidence);
    if (byPower) {
      return fraction > 0 ? affordable(fraction, worth, reference, price) : 0;
    }
    double size = (fraction * worth - fixed) / (price * (1 + commission));
    if (settings.sizing() == Sizing.RISK) {
      double lossPerUnit = Double.isNaN(decision.stopDistance) ? price * settings.stopLossPct().getAsDouble() : decision.stopDistance;
      size = Math.min(size, worth * settings.riskPerTrade() / lossPerUnit);
    }
    return size;
  }

  double rounded(double size) {
    double units = whole ? Math.floor(size) : size;
    return Double.isNaN(lotStep) ? units : PositionSizing.roundDown(units, lotStep);
  }

  /** Base units that a fraction of the free margin times leverage buys, fees included; whole ones when only these are traded. */
  double affordable(double fraction, double worth, double reference, double price) {
    double money = power(worth) * fraction - (onReference ? 0 : fixed);
    double unit = unitCost(fraction, reference, price);
    if (!(money > 0 && unit > 0)) {
      return 0;
    }
    // The remainder is exact, so the floor is that of the true quotient even where the rounded one is the next whole number.
    return whole ? Math.rint((money - money % unit) / unit) : money / unit;
  }

  /** What may be spent: the equity that no lot ties up, times leverage. */
  private double power(double worth) {
    return Math.max(0, worth - account.grossNotional() / leverage) * leverage;
  }

  private double unitCost(double ordered, double reference, double price) {
    return onReference ? price + (fixed + ordered * reference * commission) / ordered : price * (1 + commission);
  }

  /**
   * Why an entry of a size cannot be; null when it can.
   *
   * @param units the size asked for, NaN when the sizing chose it
   */
  Reason refuse(double size, double units, double reference, double price, double worth) {
    if (!(size > 0)) {
      return Reason.ZERO_QUANTITY;
    }
    RuleBreach breach = contract == null ? null : contract.check(size, price);
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
    double need = !onReference ? size * price * (1 + commission) + fixed
        : Double.isNaN(units) && byPower ? 0 : size * unitCost(size, reference, price);
    if (gross == 0 && settings.sizing() == Sizing.FIXED) {
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
