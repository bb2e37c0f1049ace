/**
 * Everything that happens in the rotation, what it is found by, and how things stand after it. An
 * event holds ids, spans and figures; names and addresses of people, and whatever they write, are
 * kept elsewhere under these ids, so that they can be erased. The only text is the name of a squad.
 * A turn is recorded as it stands from then on with the reasons it was decided by, so that a
 * question asked years later is answered by what was known then.
 */
@NullMarked
package io.allotment.rotation.event;

import org.jspecify.annotations.NullMarked;
