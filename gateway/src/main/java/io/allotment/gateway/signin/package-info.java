/**
 * That a person is signed in: by password, for twelve hours since they were last seen, and not by
 * guessing.
 */
@NullMarked
package io.allotment.gateway.signin;

import org.jspecify.annotations.NullMarked;
