package io.github.phidias.orders;

/**
 * Where an order is in its life. The one table of what may follow what, for every venue and the simulator:
 *
 * <pre>
 * NEW              -> SUBMITTED, REJECTED, CANCELLED
 * SUBMITTED        -> OPEN, PARTIALLY_FILLED, FILLED, REJECTED, CANCELLED, EXPIRED, UNKNOWN
 * OPEN             -> PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED, UNKNOWN
 * PARTIALLY_FILLED -> PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, UNKNOWN
 * UNKNOWN          -> every state but NEW and SUBMITTED
 * </pre>
 *
 * The other four are final.
 */
public enum OrderState {
  /** Made, not sent. */
  NEW,
  /** Sent, not answered. */
  SUBMITTED,
  /** Works at the venue. */
  OPEN,
  /** Works, and has been filled in part. */
  PARTIALLY_FILLED,
  /** Sent, and what became of it is not known. */
  UNKNOWN,
  /** Filled whole. */
  FILLED,
  /** Taken back before it was filled whole. */
  CANCELLED,
  /** Refused. */
  REJECTED,
  /** Its time in force ended. */
  EXPIRED;

  /** Whether nothing can follow. */
  public boolean isFinal() {
    return ordinal() >= FILLED.ordinal();
  }

  /** Whether it can still be filled. */
  public boolean isWorking() {
    return !isFinal();
  }

  /** Whether {@code next} may follow this state. A partial fill may follow a partial fill. */
  public boolean canBecome(OrderState next) {
    return switch (this) {
      case NEW -> next == SUBMITTED || next == REJECTED || next == CANCELLED;
      case SUBMITTED -> next != NEW && next != SUBMITTED;
      case OPEN -> next != NEW && next != SUBMITTED && next != OPEN;
      case PARTIALLY_FILLED -> next == PARTIALLY_FILLED || next == FILLED || next == CANCELLED || next == EXPIRED || next == UNKNOWN;
      case UNKNOWN -> next != NEW && next != SUBMITTED && next != UNKNOWN;
      case FILLED, CANCELLED, REJECTED, EXPIRED -> false;
    };
  }
}
