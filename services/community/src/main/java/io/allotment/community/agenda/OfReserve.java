package io.allotment.community.agenda;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.allotment.community.agenda.Known.Kept;
import io.allotment.community.agenda.Known.Owing;
import io.allotment.community.agenda.Known.Raid;
import io.allotment.community.agenda.Known.Share;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the time went: shifts of the mix, the floor, debts, and raids. */
record OfReserve(Instant since) {

  private static final int MOST = 10;

  /** Ten percentage points; less is noise from one iteration to the next. */
  private static final int SHIFT = 1_000;

  Stream<Item> items(Known known) {
    return Stream.of(
            shifts(known.shares()),
            belowFloor(known.kept()),
            debts(known.owing()),
            raids(known.raids()))
        .flatMap(Function.identity());
  }

  private Stream<Item> shifts(List<Share> shares) {
    return shares.stream()
        .filter(share -> moved(share) >= SHIFT)
        .sorted(comparingInt(OfReserve::moved).reversed().thenComparing(Share::squad))
        .limit(MOST)
        .map(
            share ->
                Item.of(
                    ItemKind.SHIFT,
                    share.squad(),
                    null,
                    Map.of("before", (long) share.before(), "now", (long) share.now())));
  }

  private static int moved(Share share) {
    return Math.abs(share.now() - share.before());
  }

  private Stream<Item> belowFloor(List<Kept> kept) {
    return kept.stream()
        .filter(one -> one.kept() < one.floor())
        .sorted(comparingInt((Kept one) -> one.kept() - one.floor()).thenComparing(Kept::squad))
        .map(
            one ->
                Item.of(
                    ItemKind.BELOW_FLOOR,
                    one.squad(),
                    null,
                    Map.of("kept", (long) one.kept(), "floor", (long) one.floor())));
  }

  private Stream<Item> debts(List<Owing> owing) {
    return owing.stream()
        .filter(one -> one.owed().value() > 0)
        .sorted(comparing(Owing::owed).reversed().thenComparing(Owing::squad))
        .map(
            one ->
                Item.of(
                    ItemKind.DEBT,
                    one.squad(),
                    null,
                    Map.of("owed", one.owed().value(), "before", one.before().value())));
  }

  /** Those that nobody has declared come first, however old; then the latest. */
  private Stream<Item> raids(List<Raid> raids) {
    return raids.stream()
        .filter(raid -> !raid.declared() || !raid.at().isBefore(since))
        .sorted(
            comparing(Raid::declared)
                .thenComparing(comparing(Raid::at).reversed())
                .thenComparing(Raid::squad)
                .thenComparing(Raid::raid))
        .map(
            raid ->
                Item.of(
                    raid.declared() ? ItemKind.RAID : ItemKind.RAID_UNDECLARED,
                    raid.squad(),
                    raid.iteration() + "/" + raid.raid(),
                    Map.of("amount", raid.amount().value(), "day", Agendas.day(raid.at()))));
  }
}
