package io.allotment.capacity.whatif;

import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.whatif.PreviewView.AmountsView;
import io.allotment.capacity.whatif.PreviewView.CourseView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says in a sentence what would have been different. */
final class Sentence {

  private Sentence() {}

  static String of(List<CourseView> courses, MilliDays owes, MilliDays wouldOwe) {
    if (courses.isEmpty()) {
      return "No iteration has any of these days. Ask for others.";
    }
    MilliDays was = sum(courses, one -> one.was().improvement());
    MilliDays would = sum(courses, one -> one.would().improvement());
    List<String> parts = new ArrayList<>();
    if (!would.equals(was)) {
      parts.add(
          "improvement would have had %s %s in %s"
              .formatted(
                  would.less(was).max(was.less(would)),
                  would.exceeds(was) ? "more" : "less",
                  iterations(courses.size())));
    }
    lack(parts, "garden", courses, AmountsView::garden);
    lack(parts, "improvement", courses, AmountsView::improvement);
    lack(parts, "features", courses, AmountsView::feature);
    if (!wouldOwe.equals(owes)) {
      parts.add("%s would be owed now instead of %s".formatted(wouldOwe, owes));
    }
    String all = String.join("; ", parts);
    return all.isEmpty()
        ? "Nothing would have been different."
        : Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
  }

  private static void lack(
      List<String> parts,
      String account,
      List<CourseView> courses,
      Function<AmountsView, MilliDays> of) {
    Function<CourseView, MilliDays> more =
        one -> of.apply(one.wouldLack()).less(of.apply(one.lacked()));
    long in = courses.stream().filter(one -> more.apply(one).exceeds(MilliDays.ZERO)).count();
    if (in > 0) {
      parts.add(
          "%s would have lacked %s more in %s"
              .formatted(account, sum(courses, more), iterations(in)));
    }
  }

  private static String iterations(long number) {
    return number == 1 ? "1 iteration" : number + " iterations";
  }

  private static MilliDays sum(List<CourseView> courses, Function<CourseView, MilliDays> amount) {
    return MilliDays.sum(courses.stream().map(amount));
  }
}
