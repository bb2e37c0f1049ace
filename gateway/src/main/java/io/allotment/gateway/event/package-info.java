/**
 * Every event of the gateway and the tags it is found by. They hold ids and digests only: names,
 * e-mail addresses and password hashes live in collections from which they can be deleted.
 */
@NullMarked
package io.allotment.gateway.event;

import org.jspecify.annotations.NullMarked;
