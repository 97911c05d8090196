/**
 * Numbers of TA-Lib and of Tulip Indicators (with those of the books that it quotes), made again by our indicators. Start at
 * {@link io.github.phidias.indicators.golden.peers.PeerFamily}: each family of indicators says which of its members stands for
 * which of theirs.
 */
package io.github.phidias.indicators.golden.peers;
