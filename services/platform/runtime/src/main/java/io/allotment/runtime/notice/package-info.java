/**
 * Telling people: what a service has to say is put into an outbox under a natural key, and brought
 * to where its owner wants it, once as a rule and twice at the most. Knows channels, times and
 * retries; what is said, and to whom, is for the service ({@link
 * io.allotment.runtime.notice.NoticeSource}).
 */
@NullMarked
package io.allotment.runtime.notice;

import org.jspecify.annotations.NullMarked;
