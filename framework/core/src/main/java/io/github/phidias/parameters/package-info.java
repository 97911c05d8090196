/**
 * Named, typed, ranged parameters derived from records.
 *
 * <p>Start at {@link io.github.phidias.parameters.Param}, the annotation on a record component, and {@link
 * io.github.phidias.parameters.RecordDescriptor}, which reads the components and makes a record from named values.
 * Names are snake_case outside ({@code fast_period}) and camelCase in Java ({@code fastPeriod}); both are accepted.
 */
package io.github.phidias.parameters;
