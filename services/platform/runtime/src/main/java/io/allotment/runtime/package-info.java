/**
 * What every service runs on, as one Spring Boot auto-configuration: its log, its commands, its
 * views and its feed. A service brings its deciders, views and controllers as beans; nothing here
 * knows a word of any domain.
 */
@NullMarked
package io.allotment.runtime;

import org.jspecify.annotations.NullMarked;
