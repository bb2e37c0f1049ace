/**
 * What a browser test stands on: the real product on a directory of its own, people who are in it,
 * and a window for each of them. Of the screens only the door is known here.
 */
package io.allotment.standalone.browser.stage;
