package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.accounts.CorporateAction.Kind;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorporateActionsTest {
  private static final CorporateAction SPLIT = new CorporateAction(100, Kind.SPLIT, 4, "");
  private static final CorporateAction DIVIDEND = new CorporateAction(200, Kind.DIVIDEND, 0.25, "interim");
  private static final CorporateAction END = new CorporateAction(300, Kind.DELISTING, Double.NaN, "merged");
  private static final CorporateActions ALL = CorporateActions.of(List.of(SPLIT, DIVIDEND, END));

  @Test
  void finds() {
    assertEquals(0, ALL.firstAfter(99));
    assertEquals(1, ALL.firstAfter(100));
    assertEquals(1, ALL.firstAfter(199));
    assertEquals(3, ALL.firstAfter(300));
    assertEquals(0, CorporateActions.NONE.firstAfter(Long.MIN_VALUE));
  }

  @Test
  void tellsWhatHappens() {
    assertEquals(3, ALL.size());
    assertEquals(Kind.DIVIDEND, ALL.kind(1));
    assertEquals(200, ALL.time(1));
    assertEquals(0.25, ALL.value(1));
    assertEquals("merged", ALL.note(2));
  }

  @Test
  void aSplitMultipliesQuantitiesAndDividesPrices() {
    assertEquals(-40, ALL.quantityAfter(0, -10));
    assertEquals(25, ALL.priceAfter(0, 100));
    assertEquals(0, ALL.cash(0, 10));
  }

  @Test
  void aDividendCreditsTheLongAndDebitsTheShort() {
    assertEquals(2.5, ALL.cash(1, 10));
    assertEquals(-2.5, ALL.cash(1, -10));
    assertEquals(10, ALL.quantityAfter(1, 10));
    assertEquals(100, ALL.priceAfter(1, 100));
  }

  @Test
  void areEqualWhenTheyListTheSame() {
    assertEquals(ALL, CorporateActions.of(List.of(SPLIT, DIVIDEND, END)));
    assertEquals(ALL.hashCode(), CorporateActions.of(List.of(SPLIT, DIVIDEND, END)).hashCode());
    assertNotEquals(ALL, CorporateActions.of(List.of(SPLIT, DIVIDEND)));
  }

  @Test
  void refusesWhatCannotHappenAndNamesIt() {
    assertEquals("actions[1].time", refused(DIVIDEND, SPLIT).field());
    assertEquals(ErrorCode.NON_MONOTONIC_TIME, refused(DIVIDEND, SPLIT).code());
    assertEquals("actions[1].kind", refused(SPLIT, SPLIT).field());
    assertEquals("actions[1].kind", refused(END, new CorporateAction(400, Kind.DIVIDEND, 1, "")).field());
    assertEquals("actions[0].value", refused(new CorporateAction(1, Kind.SPLIT, 0, "")).field());
    assertEquals("actions[0].value", refused(new CorporateAction(1, Kind.DIVIDEND, Double.NaN, "")).field());
    assertEquals("actions[0].value", refused(new CorporateAction(1, Kind.DELISTING, 3, "bankrupt")).field());
    assertEquals("actions[0].note", refused(new CorporateAction(1, Kind.DELISTING, Double.NaN, " ")).field());
  }

  private static InputException refused(CorporateAction... actions) {
    return assertThrows(InputException.class, () -> CorporateActions.of(List.of(actions)));
  }
}
