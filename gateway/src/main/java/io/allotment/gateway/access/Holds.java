package io.allotment.gateway.access;

/**
 * Whether what identified the sender of a request is good still. Found in the details of the
 * authentication, for answers that take hours.
 */
@FunctionalInterface
public interface Holds {

  boolean holds();
}
