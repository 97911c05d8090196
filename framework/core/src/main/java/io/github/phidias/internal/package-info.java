/** Doors between our own modules. Not for users: nothing here is a promise, and a test fences the package. */
package io.github.phidias.internal;
