package io.github.phidias.parameters;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The records that a document may choose from where a parameter's type is this interface. The choice is an object with one
 * key, the {@link Key} of the record, and the record's parameters below it: {@code {trend: {length: 50}}}; or the key alone,
 * for the defaults. A program may give any other object of the interface.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OneOf {
  /** Records with {@link Key} and {@link Param}. */
  Class<? extends Record>[] value();

  /** The name of a record among its alternatives. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Key {
    /** snake_case name. */
    String value();
  }
}
