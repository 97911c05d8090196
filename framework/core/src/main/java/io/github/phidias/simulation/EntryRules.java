package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.bars.Bars;
import io.github.phidias.risk.PositionSizing;
import io.github.phidias.risk.TradingWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

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
  private final double maxDailyLoss;
  private final TradingWindow window;
  private final ZoneId zone;
  private final Bars bars;
  private final double[] equity;
  private LocalDate countedDay;
  private int entriesOfDay;

  EntryRules(Bars bars, double[] equity, Account account, SimulatorSettings settings) {
    this.bars = bars;
    this.equity = equity;
    this.account = account;
    this.settings = settings;
    this.commission = settings.commission() - settings.commissionRebate();
    this.fixed = settings.commissionFixed();
    this.leverage = settings.leverage();
    this.whole = settings.wholeUnits();
    this.byPower = settings.sizing() == Sizing.BUYING_POWER;
    this.onReference = settings.entryFee() == EntryFee.ON_REFERENCE;
    this.lotStep = settings.lotStep().orElse(Double.NaN);
    this.maxDailyLoss = settings.maxDailyLoss().orElse(Double.NaN);
    this.window = settings.tradingWindow().orElse(null);
    this.zone = window == null ? ZoneOffset.UTC : window.zoneId();
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
    double power = power(worth);
    double money = switch (settings.entryFee()) {
      case ON_FILL -> power * fraction - fixed;
      case BEFORE_FRACTION -> (power - fixed) * fraction;
      case ON_REFERENCE -> power * fraction;
    };
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
  Gate blocked(RunRecord record, int index, long time, double worth, double notional) {
    if (window == null && Double.isNaN(maxDailyLoss)) {
      return null;
    }
    Instant instant = bars.openInstant(index);
    LocalDate day = instant.atZone(zone).toLocalDate();
    Gate gate = null;
    if (window != null) {
      if (!day.equals(countedDay)) {
        countedDay = day;
        entriesOfDay = 0;
      }
      gate = !window.isOpen(instant) ? Gate.OUTSIDE_WINDOW
          : entriesOfDay >= window.maxTradesPerDay() ? Gate.MAX_TRADES_PER_DAY : null;
    }
    if (gate == null && !Double.isNaN(maxDailyLoss)) {
      int firstOfDay = bars.indexAtOrAfter(day.atStartOfDay(zone).toInstant().toEpochMilli());
      double before = firstOfDay == 0 ? settings.initialCapital() : equity[firstOfDay - 1];
      gate = worth - before <= -maxDailyLoss / 100 * before ? Gate.DAILY_LOSS_LIMIT : null;
    }
    if (gate != null) {
      record.count(gate, index);
    }
    return gate;
  }

  void entered(long time) {
    entriesOfDay++;
  }

  void closedByStop(long time) {}

  /** End of the session that a time lies in. */
  long sessionEnd(long time) {
    return (Math.floorDiv(time, 86_400_000L) + 1) * 86_400_000L;
  }
}
