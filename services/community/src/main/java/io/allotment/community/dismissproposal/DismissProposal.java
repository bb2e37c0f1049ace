package io.allotment.community.dismissproposal;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import java.util.List;

/**
 * Says no to a proposal.
 *
 * @param stories as the person saw it; it is held against no others
 */
public record DismissProposal(
    ProposalKey proposal, List<StoryId> stories, MemberId by, Instant at) {
  public DismissProposal {
    stories = StoryId.each(stories);
  }
}
