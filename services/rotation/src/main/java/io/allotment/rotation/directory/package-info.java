/**
 * Who the members are: names and addresses by member id, beside the log and never in it, so that
 * erasing a person is deleting here.
 */
@NullMarked
package io.allotment.rotation.directory;

import org.jspecify.annotations.NullMarked;
