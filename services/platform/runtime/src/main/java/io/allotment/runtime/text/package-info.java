/**
 * What people write, by id, beside the log and never in it, so that erasing a text is deleting
 * here. It is plain text: kept and shown as it was written, and never as anything else.
 */
@NullMarked
package io.allotment.runtime.text;

import org.jspecify.annotations.NullMarked;
