/**
 * Files of what was promised to others, kept by whoever promised it: what goes over the wire, and
 * what lies in a log.
 */
package io.allotment.eventlog.golden;
