/** What somebody is paid for duty out of hours in a month, line by line. */
@NullMarked
package io.allotment.rotation.view.statement;

import org.jspecify.annotations.NullMarked;
