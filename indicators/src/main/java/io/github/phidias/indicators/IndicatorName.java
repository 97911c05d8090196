package io.github.phidias.indicators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name by which an {@link IndicatorFormula} record is found, what it computes, and the names of its outputs. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IndicatorName {
  /** snake_case name. */
  String value();

  /** The formula in one or two sentences, with its source. */
  String formula();

  /** Names of the outputs in the order of {@link IndicatorFormula#compute}. */
  String[] outputs() default "value";
}
