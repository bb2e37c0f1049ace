package io.allotment.rotation.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was heard of a squad's capacity, in the words it was heard in. */
record SayCapacity(Speech speech) {

  Said say(Heard heard) {
    String squad = heard.squad().value();
    String iteration = heard.iteration();
    Map<String, Object> facts = new LinkedHashMap<>(heard.facts());
    facts.put("squad", squad);
    facts.put("squadName", speech.squad());
    facts.put("alert", heard.key());
    facts.put("iteration", iteration);
    return new Said(
        "%s (%s)".formatted(heard.title(), speech.squad()),
        List.of(heard.words()),
        "/capacity?squad=" + squad + (iteration.isEmpty() ? "" : "&iteration=" + iteration),
        facts);
  }
}
