/**
 * What a strategy that comes as a plugin must not do, found in its class files before any of them is loaded.
 *
 * <p>Start at {@link io.github.phidias.plugins.PluginCheck}: it reads class files and answers with a list of {@link
 * io.github.phidias.plugins.PluginViolation}s, each of a {@link io.github.phidias.plugins.Hazard} that says what to do instead.
 * It is a lint, not a sandbox: it keeps results repeatable and stops accidents, and whoever means harm can get past it.
 */
package io.github.phidias.plugins;
