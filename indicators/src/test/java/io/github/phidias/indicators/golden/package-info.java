/** Golden vectors of indicators. */
package io.github.phidias.indicators.golden;
