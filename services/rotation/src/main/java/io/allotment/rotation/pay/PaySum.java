package io.allotment.rotation.pay;

import io.allotment.rotation.model.HourKind;
import io.allotment.rotation.model.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one currency, and of one kind of hour, added up exactly.
 *
 * @param kind null for all of them
 */
public record PaySum(@Nullable HourKind kind, Ratio hours, Money amount) {

  /**
   * The sums of one currency.
   *
   * @param kinds of each kind there is, in order of the kinds
   */
  public record OfCurrency(PaySum all, List<PaySum> kinds) {}

  /** The sums of each currency, in order of the currencies. */
  public static List<OfCurrency> of(Collection<PayLine> lines) {
    SortedMap<String, SortedMap<HourKind, PaySum>> sums = new TreeMap<>();
    SortedMap<String, PaySum> all = new TreeMap<>();
    for (PayLine line : lines) {
      String currency = line.rate().currency();
      sums.computeIfAbsent(currency, _ -> new TreeMap<>())
          .merge(line.kind(), of(line, line.kind()), PaySum::plus);
      all.merge(currency, of(line, null), PaySum::plus);
    }
    return all.entrySet().stream()
        .map(
            sum ->
                new OfCurrency(
                    sum.getValue(),
                    List.copyOf(sums.getOrDefault(sum.getKey(), new TreeMap<>()).values())))
        .toList();
  }

  private static PaySum of(PayLine line, @Nullable HourKind kind) {
    return new PaySum(kind, line.hours(), line.amount());
  }

  private PaySum plus(PaySum other) {
    Money sum = new Money(amount.currency(), amount.amount().plus(other.amount.amount()));
    return new PaySum(kind, hours.plus(other.hours), sum);
  }
}
