/**
 * What the squads of the demo work on: their stories and what class these have, their iterations
 * and what was taken from them, themes, and a review of the community; told as what people did and
 * when. It holds no rule: the script is acted out by the commands that people give.
 */
@NullMarked
package io.allotment.standalone.demo.work;

import org.jspecify.annotations.NullMarked;
