package io.allotment.capacity;

import io.allotment.capacity.allocatemember.AllocateMember;
import io.allotment.capacity.allocatemember.AllocateMemberDecider;
import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.correctspending.CorrectSpending;
import io.allotment.capacity.correctspending.CorrectSpendingDecider;
import io.allotment.capacity.declareraid.DeclareRaid;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.erasetext.EraseText;
import io.allotment.capacity.erasetext.EraseTextDecider;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.forgivedebt.ForgiveDebt;
import io.allotment.capacity.forgivedebt.ForgiveDebtDecider;
import io.allotment.capacity.letgardeningcount.LetGardeningCount;
import io.allotment.capacity.letgardeningcount.LetGardeningCountDecider;
import io.allotment.capacity.mapenabler.MapEnabler;
import io.allotment.capacity.mapenabler.MapEnablerDecider;
import io.allotment.capacity.openiteration.OpenIteration;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.reclassify.Reclassify;
import io.allotment.capacity.reclassify.ReclassifyDecider;
import io.allotment.capacity.release.Release;
import io.allotment.capacity.release.ReleaseDecider;
import io.allotment.capacity.reserve.Reserve;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.capacity.setfloor.SetFloorDecider;
import io.allotment.capacity.setpolicy.SetPolicy;
import io.allotment.capacity.setpolicy.SetPolicyDecider;
import io.allotment.capacity.spend.Spend;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellduty.TellDutyDecider;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.capacity.tellsquad.TellSquadDecider;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.capacity.tellstory.TellStoryDecider;
import io.allotment.runtime.command.Deciders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform is given to run. */
@Configuration(proxyBeanMethods = false)
class CapacityWiring {

  @Bean
  Deciders<CapacityEvent> deciders() {
    return new Deciders<>(CapacityEvent.class, CapacityTags::of)
        .add(TellSquad.class, TellSquadDecider.DECIDER)
        .add(TellMember.class, TellMemberDecider.DECIDER)
        .add(TellDuty.class, TellDutyDecider.DECIDER)
        .add(TellStory.class, TellStoryDecider.DECIDER)
        .add(AllocateMember.class, AllocateMemberDecider.DECIDER)
        .add(SetFloor.class, SetFloorDecider.DECIDER)
        .add(SetPolicy.class, SetPolicyDecider.DECIDER)
        .add(LetGardeningCount.class, LetGardeningCountDecider.DECIDER)
        .add(MapEnabler.class, MapEnablerDecider.DECIDER)
        .add(OpenIteration.class, OpenIterationDecider.DECIDER)
        .add(Reserve.class, ReserveDecider.DECIDER)
        .add(Release.class, ReleaseDecider.DECIDER)
        .add(Reclassify.class, ReclassifyDecider.DECIDER)
        .add(Spend.class, SpendDecider.DECIDER)
        .add(DeclareRaid.class, DeclareRaidDecider.DECIDER)
        .add(CloseIteration.class, CloseIterationDecider.DECIDER)
        .add(CorrectSpending.class, CorrectSpendingDecider.DECIDER)
        .add(ForgiveDebt.class, ForgiveDebtDecider.DECIDER)
        .add(EraseText.class, EraseTextDecider.DECIDER);
  }
}
