package io.allotment.community;

import com.mongodb.client.MongoDatabase;
import io.allotment.community.abandonreview.AbandonReview;
import io.allotment.community.abandonreview.AbandonReviewDecider;
import io.allotment.community.addstories.AddStories;
import io.allotment.community.addstories.AddStoriesDecider;
import io.allotment.community.adopttheme.AdoptTheme;
import io.allotment.community.adopttheme.AdoptThemeDecider;
import io.allotment.community.changedecision.ChangeDecision;
import io.allotment.community.changedecision.ChangeDecisionDecider;
import io.allotment.community.closereview.CloseReview;
import io.allotment.community.closereview.CloseReviewDecider;
import io.allotment.community.dismissproposal.DismissProposal;
import io.allotment.community.dismissproposal.DismissProposalDecider;
import io.allotment.community.dropview.DropView;
import io.allotment.community.dropview.DropViewDecider;
import io.allotment.community.endtheme.EndTheme;
import io.allotment.community.endtheme.EndThemeDecider;
import io.allotment.community.enterpart.EnterPart;
import io.allotment.community.enterpart.EnterPartDecider;
import io.allotment.community.erasetext.EraseText;
import io.allotment.community.erasetext.EraseTextDecider;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.feed.CommunityFeed;
import io.allotment.community.followup.FollowUpDecision;
import io.allotment.community.followup.FollowUpDecisionDecider;
import io.allotment.community.joinreview.JoinReview;
import io.allotment.community.joinreview.JoinReviewDecider;
import io.allotment.community.linkstory.LinkStory;
import io.allotment.community.linkstory.LinkStoryDecider;
import io.allotment.community.linkwall.LinkWall;
import io.allotment.community.linkwall.LinkWallDecider;
import io.allotment.community.mergethemes.MergeThemes;
import io.allotment.community.mergethemes.MergeThemesDecider;
import io.allotment.community.nametheme.NameTheme;
import io.allotment.community.nametheme.NameThemeDecider;
import io.allotment.community.openreview.OpenReview;
import io.allotment.community.openreview.OpenReviewDecider;
import io.allotment.community.recordeffect.RecordEffect;
import io.allotment.community.recordeffect.RecordEffectDecider;
import io.allotment.community.revokewall.RevokeWall;
import io.allotment.community.revokewall.RevokeWallDecider;
import io.allotment.community.saveview.SaveView;
import io.allotment.community.saveview.SaveViewDecider;
import io.allotment.community.setthresholds.SetThresholds;
import io.allotment.community.setthresholds.SetThresholdsDecider;
import io.allotment.community.splittheme.SplitTheme;
import io.allotment.community.splittheme.SplitThemeDecider;
import io.allotment.community.takedecision.TakeDecision;
import io.allotment.community.takedecision.TakeDecisionDecider;
import io.allotment.community.takestories.TakeStories;
import io.allotment.community.takestories.TakeStoriesDecider;
import io.allotment.community.writenote.EditNote;
import io.allotment.community.writenote.EditNoteDecider;
import io.allotment.community.writenote.WriteNote;
import io.allotment.community.writenote.WriteNoteDecider;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.feed.FeedServer;
import io.allotment.runtime.text.Kept;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Texts;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform is given to run: what is decided, and what is kept and told of it. */
@Configuration(proxyBeanMethods = false)
class CommunityWiring {

  @Bean
  Deciders<CommunityEvent> deciders() {
    return new Deciders<>(CommunityEvent.class, CommunityTags::of)
        .add(AdoptTheme.class, AdoptThemeDecider.DECIDER)
        .add(NameTheme.class, NameThemeDecider.DECIDER)
        .add(AddStories.class, AddStoriesDecider.DECIDER)
        .add(TakeStories.class, TakeStoriesDecider.DECIDER)
        .add(MergeThemes.class, MergeThemesDecider.DECIDER)
        .add(SplitTheme.class, SplitThemeDecider.DECIDER)
        .add(EndTheme.class, EndThemeDecider.DECIDER)
        .add(DismissProposal.class, DismissProposalDecider.DECIDER)
        .add(SaveView.class, SaveViewDecider.DECIDER)
        .add(DropView.class, DropViewDecider.DECIDER)
        .add(OpenReview.class, OpenReviewDecider.DECIDER)
        .add(EnterPart.class, EnterPartDecider.DECIDER)
        .add(JoinReview.class, JoinReviewDecider.DECIDER)
        .add(WriteNote.class, WriteNoteDecider.DECIDER)
        .add(EditNote.class, EditNoteDecider.DECIDER)
        .add(TakeDecision.class, TakeDecisionDecider.DECIDER)
        .add(ChangeDecision.class, ChangeDecisionDecider.DECIDER)
        .add(LinkStory.class, LinkStoryDecider.DECIDER)
        .add(FollowUpDecision.class, FollowUpDecisionDecider.DECIDER)
        .add(CloseReview.class, CloseReviewDecider.DECIDER)
        .add(AbandonReview.class, AbandonReviewDecider.DECIDER)
        .add(RecordEffect.class, RecordEffectDecider.DECIDER)
        .add(EraseText.class, EraseTextDecider.DECIDER)
        .add(SetThresholds.class, SetThresholdsDecider.DECIDER)
        .add(LinkWall.class, LinkWallDecider.DECIDER)
        .add(RevokeWall.class, RevokeWallDecider.DECIDER);
  }

  @Bean
  Texts texts(MongoDatabase database) {
    return new Texts(database);
  }

  @Bean
  TextKeeper<CommunityEvent> textKeeper(
      Texts texts,
      Commands<CommunityEvent> commands,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    var kept =
        new Kept<CommunityEvent, TextErased>(
            TextErased.class, TextErased::text, CommunityEvent::texts, CommunityTags::text);
    return new TextKeeper<>(texts, kept, commands, clock, alone);
  }

  @Bean
  FeedServer<CommunityEvent> feed(EventStore log, Commands<CommunityEvent> commands, Clock clock) {
    return new FeedServer<>(log, CommunityEvent.class, new CommunityFeed(), clock);
  }
}
