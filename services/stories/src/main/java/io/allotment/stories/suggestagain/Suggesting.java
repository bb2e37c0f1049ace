package io.allotment.stories.suggestagain;

import org.jspecify.annotations.Nullable;

/**
 * How far it is with suggesting again; of the last time, where it does not run.
 *
 * @param of how many stories there were to look at, of which so many are done
 * @param because {@code rules} or {@code model}: what had changed; null before the first time
 */
record Suggesting(boolean running, long of, long done, @Nullable String because) {}
