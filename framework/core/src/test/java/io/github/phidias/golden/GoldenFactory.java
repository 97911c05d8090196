package io.github.phidias.golden;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** A method that returns the tests of a {@link GoldenReader}; {@code -Dgroups=golden} picks it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("golden")
@TestFactory
public @interface GoldenFactory {}
