package io.allotment.community.propose;

import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import java.util.List;

/**
 * Stories that could be a theme, and why.
 *
 * @param key the id of the oldest story of them: while that is open and among them, it is the same
 *     proposal
 * @param name of the words they share
 * @param stories in order
 * @param similarity how alike any two of them are, in the mean: 0 to 1
 * @param words what they share, what makes them most alike first
 * @param pairs those most alike
 */
public record Proposal(
    ProposalKey key,
    String name,
    List<StoryId> stories,
    double similarity,
    List<Shared> words,
    List<Pair> pairs) {

  /**
   * A word that at least half of them have.
   *
   * @param weight which part of their likeness is owed to it: 0 to 1
   * @param stories how many have it
   */
  public record Shared(String word, double weight, int stories) {}

  /** Two stories, and how alike they are: 0 to 1. */
  public record Pair(StoryId one, StoryId other, double similarity) {}

  /**
   * Whether somebody said no to what this is. It is held against a proposal while at least half of
   * its stories are among those that were seen then, and until it has clearly grown: by half of
   * them, and by three at least.
   *
   * @param seen the stories that were said to be no theme
   */
  public boolean isDismissedBy(List<StoryId> seen) {
    long known = stories.stream().filter(seen::contains).count();
    long others = stories.size() - known;
    return known >= others && others < Math.max(3, (seen.size() + 1) / 2);
  }
}
