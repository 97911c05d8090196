package io.github.phidias.parameters;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose objects a document names: {@code {name: rsi, parameters: {...}}}, or the name alone. Whoever
 * makes a record with such a parameter brings the {@link NamedObjects} that know them. An empty default means that it must be
 * given.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FoundByName {
  /** What messages call such an object, such as {@code strategy}. */
  String value();
}
