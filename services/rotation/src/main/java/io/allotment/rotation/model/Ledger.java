package io.allotment.rotation.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a squad, those of guests and of people who left included, and the weeks posted to
 * them. Every posting and every correction owes what it credits, so the balances sum to what the
 * opening balances sum to. After R. Fagin and J. H. Williams, A fair carpool scheduling algorithm,
 * IBM Journal of Research and Development 27 (1983).
 */
public record Ledger(SortedMap<MemberId, Account> accounts, SortedMap<DutyWeek, Posting> postings) {
  public static final Ledger EMPTY = new Ledger(Sorted.noMap(), Sorted.noMap());

  public Ledger {
    accounts = Sorted.map(accounts);
    postings = Sorted.map(postings);
  }

  /** Opens an account with what an import knows; who already has one keeps it. */
  public Ledger open(MemberId member, Ratio opening, @Nullable DutyWeek lastServed) {
    if (accounts.containsKey(member)) {
      return this;
    }
    Account account = new Account(opening, Ratio.ZERO, Ratio.ZERO, 0, lastServed);
    return new Ledger(Sorted.with(accounts, member, account), postings);
  }

  public Account account(MemberId member) {
    return accounts.getOrDefault(member, Account.NEW);
  }

  public Ratio balance(MemberId member) {
    return account(member).balance();
  }

  public Ratio sum() {
    return Ratio.sum(accounts.values().stream().map(Account::balance).toList());
  }

  public boolean isPosted(DutyWeek week) {
    return postings.containsKey(week);
  }

  /** Posts a week; one that is posted already changes nothing. */
  public Ledger post(Posting posting) {
    if (isPosted(posting.week())) {
      return this;
    }
    TreeMap<MemberId, Account> after = new TreeMap<>(accounts);
    add(after, posting.owed(), posting.credited());
    posting
        .served()
        .forEach(
            member ->
                after.put(member, after.getOrDefault(member, Account.NEW).onDuty(posting.week())));
    return new Ledger(after, Sorted.with(postings, posting.week(), posting));
  }

  /** Adds a correction to the accounts and to the posting of its week. */
  public Ledger correct(Correction correction) {
    TreeMap<MemberId, Account> after = new TreeMap<>(accounts);
    add(after, correction.owed(), correction.credited());
    Posting posting = postings.get(correction.week());
    if (posting == null) {
      return new Ledger(after, postings);
    }
    Posting corrected =
        new Posting(
            posting.week(),
            posting.value(),
            sum(posting.owed(), correction.owed()),
            sum(posting.credited(), correction.credited()),
            posting.served(),
            posting.shadowed(),
            posting.holidays());
    return new Ledger(after, Sorted.with(postings, posting.week(), corrected));
  }

  private static void add(
      TreeMap<MemberId, Account> accounts,
      Map<MemberId, Ratio> owed,
      Map<MemberId, Ratio> credited) {
    owed.forEach(
        (member, part) ->
            accounts.put(
                member, accounts.getOrDefault(member, Account.NEW).plus(part, Ratio.ZERO)));
    credited.forEach(
        (member, part) ->
            accounts.put(
                member, accounts.getOrDefault(member, Account.NEW).plus(Ratio.ZERO, part)));
  }

  private static SortedMap<MemberId, Ratio> sum(
      Map<MemberId, Ratio> posted, Map<MemberId, Ratio> change) {
    TreeMap<MemberId, Ratio> sum = new TreeMap<>(posted);
    change.forEach((member, part) -> sum.merge(member, part, Ratio::plus));
    sum.values().removeIf(part -> part.signum() == 0);
    return sum;
  }
}
