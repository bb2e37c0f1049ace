/** Names, addresses and passwords: what is known about people and can be deleted. */
@NullMarked
package io.allotment.gateway.people;

import org.jspecify.annotations.NullMarked;
