/**
 * What a plugin must be, and what it must not do, found in its jar before any of its classes is loaded.
 *
 * <p>Start at {@link io.github.phidias.plugins.PluginCheck}: it reads class files and answers with a list of {@link
 * io.github.phidias.plugins.PluginViolation}s, each of a {@link io.github.phidias.plugins.Hazard} that says what to do instead.
 * It is a lint, not a sandbox: it keeps results repeatable and stops accidents, and whoever means harm can get past it.
 * {@link io.github.phidias.plugins.ApiVersion} decides which plugins fit this Phidias, and {@link
 * io.github.phidias.plugins.Origin} says where a class came from.
 */
package io.github.phidias.plugins;
