package io.allotment.community.propose;

import io.allotment.community.model.ThemeId;
import java.util.List;
import java.util.Map;

/**
 * What could be done about themes.
 *
 * @param proposals stories in no theme that could be one: of most squads first, then the largest
 * @param likely the stories in no theme that could be added to one, most alike first; each to the
 *     theme that it is most like
 */
public record Found(List<Proposal> proposals, Map<ThemeId, List<Likely>> likely) {

  public static final Found NOTHING = new Found(List.of(), Map.of());
}
