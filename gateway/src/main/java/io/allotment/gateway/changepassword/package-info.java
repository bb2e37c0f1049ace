/** That a person signed in chooses another password. */
@NullMarked
package io.allotment.gateway.changepassword;

import org.jspecify.annotations.NullMarked;
