package io.allotment.community.view.theme;

import io.allotment.community.model.ProposalKey;
import io.allotment.community.propose.Proposal;
import io.allotment.community.view.theme.Makeup.KindCount;
import io.allotment.community.view.theme.Makeup.SquadCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stories that could be a theme, and why.
 *
 * @param name a suggestion, made of the words they share
 * @param oldest the age of the oldest in days; null where nobody knows
 * @param similarity how alike any two of them are, in the mean: 0 to 1
 * @param words what at least half of them have, and which part of their likeness is owed to it
 * @param pairs those most alike
 */
record ProposalView(
    ProposalKey proposal,
    String name,
    int count,
    List<SquadCount> squads,
    List<KindCount> kinds,
    @Nullable Long oldest,
    double similarity,
    List<Proposal.Shared> words,
    List<Proposal.Pair> pairs,
    List<StoryView> stories) {

  static ProposalView of(Proposal proposal, Makeup makeup, List<StoryView> stories) {
    return new ProposalView(
        proposal.key(),
        proposal.name(),
        stories.size(),
        makeup.squads(),
        makeup.kinds(),
        makeup.oldest(),
        proposal.similarity(),
        proposal.words(),
        proposal.pairs(),
        stories);
  }
}
