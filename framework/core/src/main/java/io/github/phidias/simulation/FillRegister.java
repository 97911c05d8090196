package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.LedgerEvent;
import io.github.phidias.accounts.Position;
import io.github.phidias.bars.Instrument;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Liquidity;
import java.util.function.Consumer;

/** Where fills of one instrument, and what else touches its books, are written down: the record of the run and the journal. */
final class FillRegister {
  private final RunRecord record;
  private final Instrument instrument;
  private final String name;
  private final Account.Contract contract;
  /** What profits and fees are paid in. */
  private final String currency;
  /** Null when nobody keeps books. */
  private final Consumer<LedgerEvent> journal;

  FillRegister(
      RunRecord record, Instrument instrument, Account.Contract contract, String currency, Consumer<LedgerEvent> journal) {
    this.record = record;
    this.instrument = instrument;
    this.name = instrument.toString();
    this.contract = contract;
    this.currency = currency;
    this.journal = journal;
  }

  /** Units held before the first bar, without costs; no fill of a strategy's. */
  void endowed(long time, double quantity, double price) {
    if (journal != null) {
      journal.accept(new LedgerEvent.Traded(time, name, quantity, price, 0, currency));
    }
  }

  /**
   * A fill.
   *
   * @param bar    on which it is booked
   * @param inBase whether the fee was taken from what was bought
   */
  void filled(int bar, long time, double quantity, double price, double fee, double slipped, boolean inBase) {
    record.booked(contract.notional(Math.abs(quantity), price), fee, slipped);
    record.fills.add(bar, quantity, price, fee);
    if (journal != null) {
      journal.accept(new LedgerEvent.Traded(
          time, name, quantity, price, inBase ? fee / price : fee, inBase ? instrument.base() : currency));
    }
  }

  /** The last fill written down, for those who are told of it. */
  Fill fill(long orderId, long time, double quantity, double price, double fee, Liquidity liquidity) {
    return new Fill(instrument + "#" + record.fills.size(), orderId, instrument, time, quantity, price, fee, liquidity);
  }

  /** A close, while something is held. */
  void marked(long time, double price, Position position) {
    if (journal != null && !position.isFlat()) {
      journal.accept(new LedgerEvent.Marked(time, name, price));
    }
  }

  /** A split, while something is held. */
  void split(long time, double ratio, Position position) {
    if (journal != null && !position.isFlat()) {
      journal.accept(new LedgerEvent.Split(time, name, ratio, position.quantity()));
    }
  }
}
