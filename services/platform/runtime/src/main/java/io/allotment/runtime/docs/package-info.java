/**
 * The description of a service's API as it is: what every operation has in common is said once, and
 * every example in it can be sent.
 *
 * <p>Examples stand beside the code they belong to, in {@code src/main/resources/examples/<name of
 * the service>/*.json}. A file is a chapter of one story that is told through all services, in the
 * order of the chapters' numbers; what an example needs, one before it has done:
 *
 * <pre>{@code
 * {
 *   "chapter": 40,
 *   "title": "Time is kept for improvement",
 *   "examples": [
 *     {
 *       "says": "Open an iteration of two weeks",
 *       "request": "PUT /api/squads/{squad}/iterations/{iteration}",
 *       "as": "pia, planner of checkout",
 *       "with": {"squad": "checkout", "iteration": "i-1"},
 *       "body": {"first": "${monday+1}", "last": "${monday+2}"},
 *       "status": 200,
 *       "keeps": {"first-day": "/first"}
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code says} is unique in the service. {@code request} names the operation as it is
 *       described; one that does not exist fails the description, and with it the tests.
 *   <li>{@code as} is left out where an admin asks; else it is a member and what they are, or
 *       {@code nobody}.
 *   <li>{@code with} holds parameters of the path, the query and headers by name.
 *   <li>{@code body} is JSON, or a text where the operation takes one; {@code type} says which type
 *       it has where the operation takes several. {@code status} is what it is answered with.
 *   <li>{@code keeps} remembers parts of the answer: a JSON pointer, behind it after a blank a
 *       regular expression whose group is the part, or {@code ETag}. In later examples {@code
 *       <first-day>} stands for it.
 *   <li>{@code ${today+3}}, {@code ${monday-1}} and {@code ${week+2}} are days and ISO weeks
 *       counted from when the description is drawn up; the last two count weeks. {@code ${service}}
 *       is the service's name.
 * </ul>
 *
 * <p>Chapters in {@code examples/platform} are of every service that has the operations they name.
 */
@NullMarked
package io.allotment.runtime.docs;

import org.jspecify.annotations.NullMarked;
