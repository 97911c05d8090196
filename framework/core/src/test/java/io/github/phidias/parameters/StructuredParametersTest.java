package io.github.phidias.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parameters that are lists, choices among records, objects found by name, and values under names of the user's own. */
class StructuredParametersTest {
  @OneOf({Circle.class, Square.class})
  interface Shape {}

  @OneOf.Key("circle")
  record Circle(@Param(value = "1", min = 0) double radius) implements Shape {}

  @OneOf.Key("square")
  record Square(@Param("2") double side) implements Shape {}

  @FoundByName("pen")
  interface Pen {}

  record Pencil(String name) implements Pen {}

  record Line(@Param(value = "", description = "What draws") Pen pen, @Param("1") int width) {}

  record Drawing(
      @Param("[]") List<Shape> shapes, @Param("[{\"pen\": \"soft\"}]") List<Line> lines, @Param("[]") List<DayOfWeek> days,
      @Param("circle") Shape frame, @Param("{}") Map<String, Double> others) {}

  private static final RecordDescriptor<Drawing> DRAWING = RecordDescriptor.of(Drawing.class);
  private static final NamedObjects PENS = (type, value) -> {
    if (!value.get("name").equals("soft") && !value.get("name").equals("hard")) {
      throw new InputException(ErrorCode.UNKNOWN_NAME, "name", "no such pen");
    }
    return new Pencil((String) value.get("name"));
  };

  private static InputException refused(Map<String, ?> values) {
    return assertThrows(InputException.class, () -> DRAWING.create(values, PENS));
  }

  @Test
  void areReadFromPlainValuesAndWrittenBack() {
    Map<String, Object> values = Map.of(
        "shapes", List.of(Map.of("square", Map.of("side", 3.0)), "circle"), "lines", List.of(Map.of("pen", "hard", "width", 4)),
        "days", List.of("monday"), "ownNumber", 7, "frame", Map.of("square", Map.of()));
    Drawing drawing = DRAWING.create(values, PENS);
    assertEquals(new Drawing(
        List.of(new Square(3), new Circle(1)), List.of(new Line(new Pencil("hard"), 4)), List.of(DayOfWeek.MONDAY),
        new Square(2), Map.of("own_number", 7.0)), drawing);
    Map<String, Object> written = DRAWING.values(drawing, pen -> ((Pencil) pen).name());
    assertEquals(drawing, DRAWING.create(written, PENS));
    assertEquals(7.0, written.get("own_number"));
  }

  @Test
  void haveDefaults() {
    Drawing drawing = DRAWING.create(Map.of(), PENS);
    assertEquals(new Drawing(List.of(), List.of(new Line(new Pencil("soft"), 1)), List.of(), new Circle(1), Map.of()), drawing);
  }

  @Test
  void takeObjectsAsTheyAre() {
    Pen own = new Pen() {};
    Drawing drawing = DRAWING.create(Map.of("lines", List.of(Map.of("pen", own))), PENS);
    assertSame(own, drawing.lines().getFirst().pen());
  }

  @Test
  void sayInWhichEntryAFaultIs() {
    assertEquals("shapes[1].circle.radius", refused(Map.of("shapes", List.of("square", Map.of("circle", Map.of("radius", -1))))).field());
    assertEquals("shapes[0].circl", refused(Map.of("shapes", List.of(Map.of("circl", Map.of())))).field());
    assertEquals("lines[0].pen.name", refused(Map.of("lines", List.of(Map.of("pen", "blunt")))).field());
    assertEquals("days[1]", refused(Map.of("days", List.of("monday", "mondy"))).field());
    assertEquals("days", refused(Map.of("days", "monday")).field());
    assertEquals("lines[0].pen", refused(Map.of("lines", List.of(Map.of()))).field());
    assertEquals("shapes[0]", refused(Map.of("shapes", Collections.singletonList(null))).field());
    assertTrue(refused(Map.of("shapes", List.of(Map.of("circle", Map.of(), "square", Map.of())))).getMessage()
        .startsWith("shapes[0] had the keys ["));
  }

  @Test
  void haveAnEndToTheirLength() {
    assertEquals(ErrorCode.LIMIT_EXCEEDED, refused(Map.of("days", Collections.nCopies(1_001, "monday"))).code());
  }

  @Test
  void areNotFoundByNameWhereNothingIsKnown() {
    assertTrue(assertThrows(InputException.class, () -> DRAWING.create(Map.of())).getMessage().contains("give the object itself"));
  }

  @Test
  void aValueOfOnesOwnIsANumberGivenOnce() {
    assertEquals(ErrorCode.UNKNOWN_PARAMETER, refused(Map.of("shaped", List.of())).code());
    assertTrue(refused(Map.of("shaped", "x")).getMessage().contains("did you mean shapes"));
    assertTrue(refused(Map.of("own_number", 1, "ownNumber", 2)).getMessage().contains("was given twice"));
    assertEquals(7.0, DRAWING.parameter("own_number").readText("7"));
  }

  @Test
  void tellAPersonWhatTheyAre() {
    assertEquals(List.of("list of circle|square", "list of object", "list of MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY",
        "circle|square", "number, under any other name"), DRAWING.parameters().stream().map(ParameterDescriptor::typeName).toList());
    assertEquals("pen", RecordDescriptor.of(Line.class).parameter("pen").typeName());
    assertThrows(InputException.class, () -> DRAWING.parameter("shapes").readText("circle"));
  }
}
