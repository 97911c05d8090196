package io.github.phidias.orders;

/** What happened to an order. Times are UTC epoch milliseconds. */
public sealed interface OrderEvent {
  /** When. */
  long time();

  /** Sent. */
  record Submitted(long time) implements OrderEvent {}

  /** Works at the venue. */
  record Accepted(long time, String venueOrderId) implements OrderEvent {}

  /** Its stop price was reached. */
  record Triggered(long time) implements OrderEvent {}

  /** Filled, whole or in part. */
  record Filled(Fill fill) implements OrderEvent {
    @Override
    public long time() {
      return fill.time();
    }
  }

  /** Changed as asked. */
  record Amended(long time, Amendment change) implements OrderEvent {}

  /** Taken back. */
  record Cancelled(long time, String reason) implements OrderEvent {}

  /** Refused; the code is one of a fixed list. */
  record Rejected(long time, String code, String reason) implements OrderEvent {}

  /** Its time in force ended. */
  record Expired(long time) implements OrderEvent {}

  /** What became of it is not known. */
  record Lost(long time, String cause) implements OrderEvent {}
}
