/**
 * What duty out of hours is paid, from what was served: which hours, of what kind, at which rate.
 * Pure, as the model is; nothing here rounds but {@link io.allotment.rotation.pay.Money} when it is
 * written.
 */
@NullMarked
package io.allotment.rotation.pay;

import org.jspecify.annotations.NullMarked;
