package io.allotment.runtime.docs;

import java.util.List;

/**
 * Examples that follow each other.
 *
 * @param chapter its place in the story that all services tell together
 */
record Chapter(int chapter, String title, List<Example> examples) {

  Chapter {
    examples = List.copyOf(examples);
  }
}
