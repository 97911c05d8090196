package io.github.phidias.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name by which a strategy record is found, and what it believes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StrategyName {
  /** snake_case name. */
  String value();

  /** One paragraph: what it believes about markets, and when it fails. */
  String belief() default "";
}
