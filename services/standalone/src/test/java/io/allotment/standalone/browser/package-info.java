/** A path through the real product in a real browser for each promise made to a user. */
package io.allotment.standalone.browser;
