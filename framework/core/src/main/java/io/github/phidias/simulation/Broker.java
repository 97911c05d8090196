package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.ContractKind;
import io.github.phidias.accounts.Position;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.matching.FillHandler;
import io.github.phidias.matching.OrderMatcher;
import io.github.phidias.matching.WorkingOrder;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Liquidity;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.orders.TimeInForce;
import io.github.phidias.risk.SizingMethod;
import java.util.function.Consumer;

/**
 * Turns decisions and reached orders of one instrument into fills in the account: sizes, refusals, costs, protective orders. The
 * event path's only place where money moves by a fill.
 */
final class Broker implements FillHandler {
  /** Cash that pays for no more than this share of an order is the dust of subtractions. */
  private static final double COINS = 1e-9;

  final String strategy;
  final RunRecord record;
  final OrderMatcher matcher;
  final int slot;
  final Position position;
  final TargetOrders targets;
  final MarginWatch margin;
  final VolumeBudget volume;
  final Listing listing;

  private final Bars bars;
  private final Account account;
  private final Account.Contract contract;
  private final SimulatorSettings settings;
  private final Costs costs;
  private final EntryRules rules;
  private final Protection protection;
  private final FillRegister register;
  private final boolean slippageOnStops;
  private final Account.ClosedLots closed = this::closed;

  /** Told of each fill; null when nobody asks. */
  Consumer<Fill> listener;
  /** Where the strategy's own orders come from; null when it gives none. */
  Desk desk;
  /** The account was stopped: nothing is opened any more. */
  boolean stopped;

  /** The bar as orders count their life; one past the last bar when that is played again. */
  private int index = -1;
  /** The bar whose prices are seen. */
  private int bar = -1;
  /** The bar on which fills are booked. */
  private int booked = -1;
  private int exitedOn = -1;
  /** Whether what is closed now is half of a reversal that pays the fixed commission once. */
  private boolean reversing;
  private long time;
  private ExitReason reason;
  private int heldFrom = -1;
  /** Name of what refused the last entry; empty when nothing did. */
  private String refusal = "";
  /** Base units that the last entry asked for. */
  private double asked;
  /** Whether what is reached now takes liquidity although it is a limit order. */
  private boolean taking;
  /** Decisions that wait to be acted on. */
  Decision[] waiting = {};
  private long orderIds;

  /** {@code strategy} is named in failures. */
  Broker(
      String strategy, Bars bars, int slot, Account account, Account.Contract contract, SimulatorSettings settings,
      SimulationInputs inputs, Costs costs, EntryRules rules) {
    this.contract = contract;
    this.strategy = strategy;
    this.bars = bars;
    this.slot = slot;
    this.account = account;
    this.position = account.position(slot);
    this.settings = settings;
    this.costs = costs;
    this.rules = rules;
    this.record = new RunRecord(new TradeLog(contract));
    this.record.fills = new FillLog();
    this.record.held = new HeldRanges(16);
    boolean inverse = settings.instrument().filter(venue -> venue.contract() == ContractKind.INVERSE).isPresent();
    this.register = new FillRegister(
        record, bars.instrument(), contract, inverse ? bars.instrument().base() : bars.instrument().quote(),
        inputs.journal().orElse(null));
    this.volume = new VolumeBudget(settings.volumeShare().orElse(Double.NaN));
    this.slippageOnStops = settings.slippageOnStops();
    this.matcher = new OrderMatcher(
        settings.intrabar(), settings.trailingReference(),
        settings.limitThroughTicks() * settings.instrument().map(r -> r.tickSize().orElse(0)).orElse(0.0), settings.seed());
    this.protection = new Protection(this, settings);
    this.targets = new TargetOrders(this, account, settings, inputs, costs, rules);
    this.margin = new MarginWatch(this, account, settings);
    this.listing = new Listing(this, account, register);
  }

  /** What is held before the first bar: units at its open, paid for without costs, and no fill of a strategy's. */
  void endow(double quantity) {
    double price = bars.open().get(0);
    double worth = contract.notional(quantity, price);
    if (!(worth <= account.equity())) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "initial_base",
          "initial_base was %s, worth %s at the first open, but initial_capital is %s; raise initial_capital, which holds both"
              .formatted(quantity, worth, account.equity()));
    }
    account.open(slot, quantity, price, 0, 0, 0);
    account.mark(slot, price);
    heldFrom = 0;
    register.endowed(bars.openTime(0), quantity, price);
  }

  /** Before anything happens in a bar: its open is seen. */
  void begin(int now, double open) {
    index = now;
    bar = Math.min(now, bars.size() - 1);
    booked = bar;
    time = bars.openTime(bar);
    account.mark(slot, open);
    matcher.begin();
    volume.begin(bars.volume().get(bar));
    for (int i = 0; i < matcher.size(); ) {
      WorkingOrder order = matcher.get(i);
      if (order.timeInForce == TimeInForce.DAY && order.expires == Long.MAX_VALUE && order.activeFrom <= index) {
        order.expires = rules.sessionEnd(time);
      }
      if (index > order.lastBar || time >= order.expires) {
        matcher.remove(order);
        expired(order);
        // Who is told may take others back.
        i = 0;
      } else {
        i++;
      }
    }
  }

  /** Puts an order of the strategy's own to work; one that works in this bar already belongs to this session. */
  void add(WorkingOrder order) {
    if (order.timeInForce == TimeInForce.DAY && order.activeFrom <= index) {
      order.expires = rules.sessionEnd(time);
    }
    matcher.add(order);
  }

  int index() {
    return index;
  }

  /** Where to note what happens now. */
  int bar() {
    return bar;
  }

  double high() {
    return bars.high().get(bar);
  }

  double low() {
    return bars.low().get(bar);
  }

  /** Close of the bar before; NaN in the first bar. */
  double closeBefore() {
    return bar == 0 ? Double.NaN : bars.close().get(bar - 1);
  }

  /** Books the fills that follow on a bar. */
  void bookOn(int on) {
    booked = on;
  }

  /** Whether a stop or a target of a signal filled in this bar. */
  boolean exited() {
    return exitedOn == index;
  }

  long nextOrderId() {
    return ++orderIds;
  }

  @Override
  public int direction() {
    return position.direction();
  }

  // Signals

  /**
   * Acts on a BUY or SELL as far as it closes: an opposite position is closed at the reference.
   *
   * @return whether an entry is to follow
   */
  boolean judge(Decision decision, double reference) {
    withdrawEntries();
    int direction = decision.direction;
    if (!position.isFlat()) {
      if (position.direction() == direction) {
        if (position.lots() >= settings.maxEntries()) {
          record.count(Reason.IN_POSITION, bar);
          return false;
        }
      } else if (settings.scaleOut()) {
        return scaledOut(decision, reference);
      } else {
        reversing = settings.reversalFeeOnce() && settings.reverseOnOpposite() && (direction > 0 || settings.allowShort());
        closeAll(reference, ExitReason.SIGNAL);
        reversing = false;
        if (!settings.reverseOnOpposite() || settings.coverWithinCash() && !position.isFlat()) {
          return false;
        }
      }
    }
    if (direction < 0 && !settings.allowShort()) {
      record.count(Reason.SHORT_NOT_ALLOWED, bar);
      return false;
    }
    return true;
  }

  /** Closes as much as an entry opens; whether what is left of it is to be entered. */
  private boolean scaledOut(Decision decision, double reference) {
    boolean fixed = settings.sizing() == SizingMethod.FIXED;
    double asked = fixed ? settings.fixedQuantity().getAsDouble()
        : held(0) * Math.min(settings.maxPositionSize(), decision.positionSize * decision.confidence);
    double done = close(Math.min(asked, held(0)), 0, reference, true, ExitReason.SIGNAL, nextOrderId());
    decision.units = asked - done;
    return fixed && position.isFlat() && decision.units > 0 && settings.reverseOnOpposite()
        && (decision.direction > 0 || settings.allowShort());
  }

  /** Enters at a reference price as a signal asks, or places its limit order. */
  void enter(Decision decision, double reference) {
    if (decision.isTarget()) {
      targets.increase(decision, reference);
      return;
    }
    if (Double.isNaN(decision.limit)) {
      enter(decision, decision.direction, reference, true, decision.units, nextOrderId());
      return;
    }
    WorkingOrder order = WorkingOrder.limit(nextOrderId(), decision.direction, decision.limit);
    order.reduceOnly = false;
    // Only at an open is the range of the bar still to come.
    order.activeFrom = settings.fill() == FillPoint.NEXT_OPEN ? index : index + 1;
    order.lastBar = order.activeFrom + settings.limitOrderBars() - 1;
    order.owner = decision.copy();
    matcher.add(order);
  }

  /** A new signal replaces what an older one left working. */
  void withdrawEntries() {
    for (int i = 0; i < matcher.size(); ) {
      WorkingOrder order = matcher.get(i);
      if (order.owner instanceof Decision) {
        matcher.remove(order);
      } else {
        i++;
      }
    }
  }

  /** Closes all that is held at a reference price as a market order; what the bar's volume does not allow is carried over. */
  void closeAll(double reference, ExitReason why) {
    if (!position.isFlat()) {
      int direction = -position.direction();
      double held = held(0);
      double done = close(held, 0, reference, true, why, nextOrderId());
      if (done < held && waitsForVolume()) {
        carryOver(direction, 0, held - done, why);
      }
    }
  }

  /** Whether what could not be closed waits for more volume; what the cash did not cover waits for nothing. */
  private boolean waitsForVolume() {
    return !settings.coverWithinCash() || !(volume.left() > 0);
  }

  private void carryOver(int direction, long lot, double left, Object owner) {
    record.count(Reason.VOLUME_SHARE, bar);
    WorkingOrder rest = WorkingOrder.market(nextOrderId(), direction > 0 ? OrderSide.BUY : OrderSide.SELL, left);
    rest.reduceOnly = owner instanceof ExitReason;
    rest.lot = lot;
    rest.activeFrom = index + 1;
    rest.owner = owner;
    matcher.add(rest);
  }

  /**
   * Opens at a reference price what sizing, rules and gates allow.
   *
   * @param market whether slippage applies
   * @param units  base units, NaN to let the sizing decide
   * @return base units opened; what the bar's volume did not allow of a market order is carried over
   */
  double enter(Decision decision, int direction, double reference, boolean market, double units, long orderId) {
    return enter(decision, direction, reference, market, units, orderId, false);
  }

  /** {@code rest} for what is left of an order that passed rules and gates when it began to fill. */
  double enter(Decision decision, int direction, double reference, boolean market, double units, long orderId, boolean rest) {
    refusal = "";
    asked = units;
    if (position.direction() == -direction) {
      close(held(0), 0, reference, market, ExitReason.SIGNAL, orderId);
      if (!position.isFlat()) {
        if (market) {
          carryOver(direction, 0, units, decision.copy());
        }
        return 0;
      }
    }
    account.mark(slot, settings.marginAtClose() ? bars.close().get(bar) : reference);
    double worth = account.equity();
    double price = market ? costs.entry(reference, direction > 0, booked) : costs.limitEntry(reference, direction > 0, booked);
    double size = Double.NaN;
    Reason refused = stopped ? Reason.ACCOUNT_STOPPED : worth > 0 ? null : Reason.NO_EQUITY;
    if (refused == null) {
      size = Double.isNaN(units) ? rules.size(decision, worth, reference, price, booked, time) : units;
      if (Double.isNaN(units) && market && costs.dependsOnSize()) {
        // What the first size costs more leaves less for the second, so that the budget holds.
        price = costs.sized(price, reference, direction > 0, size, booked);
        size = rules.size(decision, worth, reference, price, booked, time);
      }
      size = rules.rounded(size);
      asked = size;
      refused = rules.refuse(size, units, reference, price, worth, time);
    }
    if (settings.cutToFit() && (refused == Reason.INSUFFICIENT_CASH || refused == Reason.INSUFFICIENT_EQUITY)) {
      size = Math.min(size, rules.rounded(rules.affordable(1, worth, reference, price, time)));
      refused = size > 0 ? null : refused;
      asked = size;
    }
    // The rebalancer judged a target's order at the close of its decision; only one that was cut is judged again, at the fill.
    boolean judged = rest || decision.isTarget() && size == Math.abs(decision.units);
    if (judged && (refused == Reason.BELOW_MIN_QUANTITY || refused == Reason.BELOW_MIN_NOTIONAL)) {
      refused = null;
    }
    if (refused != null) {
      record.count(refused, bar);
      refusal = refused.name();
      return 0;
    }
    Enum<?> gate = rest ? null : rules.blocked(record, slot, bar, time, worth, account.notional(slot, size, price));
    if (gate != null) {
      refusal = gate.name();
      return 0;
    }
    if (decision.desk && !desk.sized(orderId, size)) {
      return 0;
    }
    double now = size <= volume.left() ? size : rules.rounded(volume.left());
    if (now > 0) {
      double paid = market ? costs.sized(price, reference, direction > 0, now, booked) : price;
      open(decision, direction, now, paid, reference, market, orderId);
    }
    boolean carried = now < size && market && !decision.desk;
    if (!rest && (now > 0 || carried)) {
      rules.entered(time);
    }
    if (carried) {
      carryOver(direction, 0, size - now, decision.copy());
    }
    return now;
  }

  private void open(
      Decision decision, int direction, double size, double price, double reference, boolean market, long orderId) {
    Liquidity liquidity = market || taking ? Liquidity.TAKER : Liquidity.MAKER;
    double fee = costs.fee(time, size, price, liquidity);
    double slipped = Math.abs(contract.profit(size, reference, price));
    if (position.isFlat()) {
      heldFrom = booked;
    }
    boolean inBase = direction > 0 && costs.takesBase(time);
    // A fee taken from what was bought: less is held, and the fee's worth is lost all the same.
    double received = inBase ? size - fee / price : size;
    long lot = account.open(slot, direction * received, price, fee, slipped, booked);
    note(orderId, direction * size, price, fee, slipped, liquidity, inBase);
    if (!decision.desk && !decision.isTarget()) {
      protection.place(decision, direction, lot, settings.levelBase() == LevelBase.FILL ? price : reference);
    }
    margin.watch();
  }

  // Orders that are reached

  @Override
  public Outcome reached(WorkingOrder order, double price, boolean market) {
    taking = order.isTaking();
    try {
      return switch (order.owner) {
        case ExitReason why -> exit(order, price, market, why);
        case Decision decision -> entry(order, decision, price, market);
        case DeskOrder own -> desk.reached(order, own, price, market);
        default -> throw new IllegalStateException("order " + order.id + " belongs to nobody");
      };
    } finally {
      taking = false;
    }
  }

  /** What the volume did not allow of a limit order waits for the next bar; of a market order it was carried over. */
  private Outcome entry(WorkingOrder order, Decision decision, double price, boolean market) {
    if (direction() == -order.direction && !settings.reverseOnOpposite()) {
      closeAll(price, ExitReason.SIGNAL);
      return Outcome.DONE;
    }
    double opened = enter(decision, order.direction, price, market, order.remaining, order.id, !Double.isNaN(order.remaining));
    if (market || !refusal.isEmpty() || opened >= asked) {
      return Outcome.DONE;
    }
    record.count(Reason.VOLUME_SHARE, bar);
    order.remaining = opened > 0 ? asked - opened : order.remaining;
    return Outcome.RESTS;
  }

  private Outcome exit(WorkingOrder order, double reference, boolean market, ExitReason why) {
    double held = held(order.lot);
    double want = Double.isNaN(order.remaining) ? held : Math.min(held, order.remaining);
    double done = close(want, order.lot, reference, market, why, order.id);
    if (done < want && waitsForVolume()) {
      if (!market) {
        record.count(Reason.VOLUME_SHARE, bar);
        return Outcome.RESTS;
      }
      carryOver(order.direction, order.lot, want - done, why);
    }
    return Outcome.DONE;
  }

  /** Absolute base units held in a lot, in all lots for 0. */
  double held(long lot) {
    int at = lot == 0 ? 0 : position.find(lot);
    return lot == 0 ? Math.abs(position.quantity()) : at < 0 ? 0 : Math.abs(position.quantity(at));
  }

  long time() {
    return time;
  }

  /** Name of what refused the last entry; empty when nothing did. */
  String refusal() {
    return refusal;
  }

  @Override
  public void dropped(WorkingOrder order, Drop why) {
    Reason counted = switch (why) {
      case POST_ONLY_WOULD_TAKE -> Reason.POST_ONLY_WOULD_TAKE;
      case NOT_FILLED_AT_ONCE -> Reason.NOT_FILLED_AT_ONCE;
    };
    record.count(counted, bar);
    if (order.owner instanceof DeskOrder own) {
      desk.dropped(own, counted);
    }
  }

  @Override
  public void triggered(WorkingOrder order) {
    if (order.owner instanceof DeskOrder own) {
      desk.triggered(own);
    }
  }

  /** Base units that the last entry asked for, sized and rounded. */
  double asked() {
    return asked;
  }

  /** Taken out before it was reached. */
  void expired(WorkingOrder order) {
    if (order.owner instanceof DeskOrder own) {
      record.count(Reason.EXPIRED, bar);
      desk.expired(own);
    } else {
      record.count(Reason.LIMIT_NOT_REACHED, bar);
    }
  }

  // Money

  /**
   * Closes some of the position at a reference price, as much as the bar's volume allows.
   *
   * @return base units closed
   */
  double close(double want, long lot, double reference, boolean market, ExitReason why, long orderId) {
    double size = Math.min(want, volume.left());
    if (!(size > 0)) {
      return 0;
    }
    int direction = -position.direction();
    Liquidity liquidity = market || taking ? Liquidity.TAKER : Liquidity.MAKER;
    boolean stop = why == ExitReason.STOP_LOSS || why == ExitReason.TRAILING_STOP;
    double price = market && (slippageOnStops || !stop) ? costs.exit(reference, direction > 0, size, booked) : reference;
    double covered = settings.coverWithinCash() && direction > 0 ? rules.coverable(account.cash(), price, time) : size;
    boolean whole = covered >= size;
    if (!whole) {
      record.count(Reason.INSUFFICIENT_CASH, bar);
      if (!(covered > COINS * size)) {
        return 0;
      }
      size = covered;
    }
    double fee = reversing && whole ? costs.feeOfHalf(size, price) : costs.fee(time, size, price, liquidity);
    if (why == ExitReason.LIQUIDATION) {
      fee += account.notional(slot, size, price) * settings.margin().orElseThrow().liquidationFee();
    }
    double slipped = Math.abs(contract.profit(size, reference, price));
    reason = why;
    account.close(slot, lot, size, price, fee, slipped, closed);
    note(orderId, direction * size, price, fee, slipped, liquidity, false);
    if (stop || why == ExitReason.TAKE_PROFIT) {
      exitedOn = index;
    }
    if (stop) {
      rules.closedByStop(time);
    }
    dropOrphans();
    if (position.isFlat()) {
      record.held.add(heldFrom, bar);
      heldFrom = -1;
    }
    margin.watch();
    return size;
  }

  private void closed(
      int ofSlot, int entered, double quantity, double entryPrice, double exitPrice, double entryFee, double exitFee, double slipped,
      double gross, double net) {
    record.trades.add(
        entered, booked, reason, quantity, entryPrice, exitPrice, entryFee, exitFee, slipped, gross, net);
    rules.traded(net);
  }

  /** Takes out the exits of lots that are closed. */
  private void dropOrphans() {
    for (int i = 0; i < matcher.size(); ) {
      WorkingOrder order = matcher.get(i);
      boolean lotGone = order.lot != 0 && position.find(order.lot) < 0;
      // What a closed position carried over must not close the next one.
      boolean allGone = order.lot == 0 && position.isFlat() && order.owner instanceof ExitReason;
      if (lotGone || allGone) {
        matcher.remove(order);
        if (order.owner instanceof DeskOrder own) {
          desk.orphaned(own);
        }
        i = 0;
      } else {
        i++;
      }
    }
  }

  private void note(
      long orderId, double quantity, double price, double fee, double slipped, Liquidity liquidity, boolean inBase) {
    volume.take(Math.abs(quantity));
    register.filled(booked, time, quantity, price, fee, slipped, inBase);
    if (listener != null || desk != null) {
      Fill fill = register.fill(orderId, time, quantity, price, fee, liquidity);
      if (desk != null) {
        desk.filled(fill);
      }
      if (listener != null) {
        listener.accept(fill);
      }
    }
  }

  /** The close is seen. */
  void mark(double price) {
    listing.seen(price);
    account.mark(slot, price);
    register.marked(time, price, position);
  }

  /** Closes what is held, whatever the volume, because the data ended. */
  void end(double reference) {
    volume.lift();
    closeAll(reference, ExitReason.END_OF_DATA);
  }

  /** The account has no equity left: closes what is held at a price, without slippage, and opens nothing any more. */
  void ruined(double price) {
    stopped = true;
    volume.lift();
    if (!position.isFlat()) {
      close(held(0), 0, price, false, ExitReason.BANKRUPTCY, nextOrderId());
    }
  }

  /** After the last bar. */
  RunRecord finish(int last) {
    if (!position.isFlat()) {
      record.held.add(heldFrom, last);
    }
    record.openQuantity = position.quantity();
    return record;
  }
}
