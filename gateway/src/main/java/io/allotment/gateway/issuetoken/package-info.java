/** Which personal access tokens a person may make for their scripts. */
@NullMarked
package io.allotment.gateway.issuetoken;

import org.jspecify.annotations.NullMarked;
