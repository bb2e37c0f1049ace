package io.allotment.gateway.people;

import io.allotment.gateway.access.Standing;
import io.allotment.gateway.model.RoleText;
import io.allotment.gateway.state.Account;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody with an account or an invitation, for admins. */
@RestController
class PeopleController {

  private final Standing standing;
  private final Directory directory;

  PeopleController(Standing standing, Directory directory) {
    this.standing = standing;
    this.directory = directory;
  }

  record Listed(
      String member, String name, @Nullable String email, List<RoleText> roles, String state) {}

  @GetMapping("/api/people")
  Map<String, List<Listed>> people() {
    Map<String, Account> known =
        standing.everyone().accounts().entrySet().stream()
            .filter(account -> account.getValue().isKnown())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, Directory.Entry> entries = directory.of(known);
    return Map.of(
        "items",
        known.entrySet().stream()
            .map(
                account ->
                    listed(
                        account.getKey(),
                        account.getValue(),
                        entries.getOrDefault(account.getKey(), new Directory.Entry(null, null))))
            .sorted(Comparator.comparing(Listed::name).thenComparing(Listed::member))
            .toList());
  }

  private static Listed listed(String member, Account account, Directory.Entry entry) {
    return new Listed(
        member,
        Objects.requireNonNullElse(entry.name(), member),
        entry.email(),
        RoleText.of(account.roles()),
        account.isOpen() ? "active" : "invited");
  }
}
