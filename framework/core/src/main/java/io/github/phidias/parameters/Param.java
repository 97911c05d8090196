package io.github.phidias.parameters;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a record component as a parameter. Components may be {@code int}, {@code long}, {@code double}, {@code
 * boolean}, an enum, {@code String}, {@code OptionalDouble} (a number or null), {@code Optional} of another record, an
 * interface that is {@link OneOf} or {@link FoundByName}, a {@code List} of enums, records or such interfaces, or a {@code
 * Map<String, Double>} that takes the numbers given under names that are not declared.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
  /** The default as text; {@code null} for none, where the type is optional; JSON for a list or a map. */
  String value();

  /** What it means, one sentence. */
  String description() default "";

  /** Least value. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Greatest value. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is refused. */
  boolean aboveMin() default false;

  /** Whether {@link #max} itself is refused. */
  boolean belowMax() default false;

  /** Unit, such as {@code bars}, {@code price}, {@code fraction}. */
  String unit() default "";

  /** Other names that are read as this parameter. */
  String[] alias() default {};
}
