package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.costs.CommissionModel;
import io.github.phidias.costs.FeeCurrency;
import io.github.phidias.costs.FixedPlusRate;
import io.github.phidias.costs.PercentCommission;
import io.github.phidias.costs.SlippageModel;
import io.github.phidias.costs.TrailingVolume;
import io.github.phidias.orders.Liquidity;
import io.github.phidias.risk.EntryCosts;

/** What fills cost: the fill price from a reference price, and the fee. */
final class Costs {
  private final Account.Contract contract;
  private final CommissionModel commission;
  private final double ownRate;
  private final SlippageModel slippage;
  private final boolean onLimits;
  /** Traded by the account in the last 30 days; null where fees do not depend on it. */
  private final TrailingVolume volume;

  /**
   * Costs of one instrument. Fees are of the worth of a fill, so that a unit of a contract pays for what it stands for.
   *
   * @param schedule replaces the commission of the settings; null for none
   * @param volume   shared by the instruments of an account
   */
  Costs(
      SimulatorSettings settings, Account.Contract contract, CommissionModel schedule, TrailingVolume volume, BarColumns columns) {
    this.contract = contract;
    this.ownRate = settings.commission() - settings.commissionRebate();
    this.commission = schedule != null ? schedule
        : settings.commissionFixed() == 0 ? new PercentCommission(ownRate)
        : new FixedPlusRate(settings.commissionFixed(), ownRate);
    this.slippage = settings.slippageModel().map(s -> s.bind(columns)).orElseGet(() -> SlippageModel.fraction(settings.slippage()));
    this.onLimits = settings.slippageOnLimits();
    this.volume = commission.needsVolume() ? volume : null;
    commission.requireKnown(columns.bars().openTime(0));
  }

  /** Fill price of a market entry before its size is known. */
  double entry(double reference, boolean buy, int index) {
    return slippage.fill(reference, buy, true, 0, index);
  }

  /** Fill price of an entry by a limit order. */
  double limitEntry(double reference, boolean buy, int index) {
    return onLimits ? entry(reference, buy, index) : reference;
  }

  /** Whether the fill price depends on the size. */
  boolean dependsOnSize() {
    return slippage.needsQuantity();
  }

  /** Fill price of a market entry of a size; {@code price} is that of {@link #entry}. */
  double sized(double price, double reference, boolean buy, double size, int index) {
    return slippage.needsQuantity() ? slippage.fill(reference, buy, true, size, index) : price;
  }

  /** Fill price of a market exit. */
  double exit(double reference, boolean buy, double size, int index) {
    return slippage.fill(reference, buy, false, size, index);
  }

  /** What an entry must leave room for, at most. */
  EntryCosts entryCosts(long time) {
    return new EntryCosts(
        commission.entryRate(time, volumeAt(time)), commission.entryFixed(time), commission.entryPerUnit(time), false);
  }

  private double volumeAt(long time) {
    return volume == null ? 0 : volume.at(time);
  }

  /** Fee of the closing half of a reversal when the opening one pays the fixed part. */
  double feeOfHalf(double size, double price) {
    return size * contract.notional(1, price) * ownRate;
  }

  /** Fee of a fill, quote currency; negative for a rebate. */
  double fee(long time, double size, double price, Liquidity liquidity) {
    double unit = contract.notional(1, price);
    double fee = commission.fee(time, size, unit, liquidity == Liquidity.MAKER, volumeAt(time));
    if (volume != null) {
      volume.add(time, size * unit);
    }
    return fee;
  }

  /** Whether fees of what is bought are taken from it, in base units. */
  boolean takesBase(long time) {
    return commission.currency(time) == FeeCurrency.BASE;
  }
}
