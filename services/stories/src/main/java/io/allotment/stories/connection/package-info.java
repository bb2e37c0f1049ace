/**
 * Connections to trackers: which projects are read there, with what token, and how far. Tokens and
 * the secrets of webhooks are kept here only; no answer, event, log or message repeats a token, and
 * a secret is told once.
 */
@NullMarked
package io.allotment.stories.connection;

import org.jspecify.annotations.NullMarked;
