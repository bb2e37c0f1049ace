package io.allotment.stories.connection;

import io.allotment.stories.intake.Item;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.tracker.Read;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tracker as it is connected.
 *
 * @param address of its interface, without a slash at its end
 * @param account whose token it is, where the tracker asks for that; else empty
 * @param token empty where there is none
 * @param secret with which the tracker signs what it delivers
 * @param projects whose the items of each project are; names mean the same in any case
 * @param by who connected it
 * @param mandate of who connected or changed it last
 */
public record Connection(
    ConnectionId id,
    Tracker tracker,
    String name,
    URI address,
    String account,
    String token,
    String secret,
    SortedMap<String, SquadId> projects,
    boolean paused,
    MemberId by,
    Mandate mandate,
    Instant since) {

  private static final String GITHUB = "api.github.com";
  private static final String API = "/api/v4";

  public Connection {
    projects = inAnyCase(projects);
  }

  private static SortedMap<String, SquadId> inAnyCase(Map<String, SquadId> projects) {
    SortedMap<String, SquadId> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(projects);
    return Collections.unmodifiableSortedMap(copy);
  }

  /** Whether something is kept in this tracker, as far as its key says. */
  public boolean keeps(Source source) {
    return source.key().startsWith(place() + "/");
  }

  /**
   * What was read, where it is kept in this tracker, with its project as this tracker names it. The
   * same of what came of this.
   */
  public Read own(Read read) {
    return switch (read) {
      case Read.Of(Item item) ->
          keeps(item.source())
              ? new Read.Of(item.in(project(item.source(), item.project())))
              : foreign(item.source());
      case Read.Gone(Source source, String project, Instant asOf) ->
          keeps(source) ? new Read.Gone(source, project(source, project), asOf) : foreign(source);
      case Read.NoStory _, Read.Unreadable _ -> read;
    };
  }

  /** Addresses of items name the path of their tracker before that of their project. */
  private String project(Source source, String named) {
    String path = path();
    boolean whole =
        !path.isEmpty()
            && source.key().startsWith(host() + "/" + named.toLowerCase(Locale.ROOT) + "#");
    return whole ? named.substring(path.length()) : named;
  }

  private Read foreign(Source source) {
    return new Read.Unreadable(
        source.name(),
        "It is kept elsewhere than on %s. Connect that tracker for itself.".formatted(place()));
  }

  /** What the addresses of its items begin with. */
  private String place() {
    String path = path();
    return path.isEmpty() ? host() : host() + "/" + path.substring(0, path.length() - 1);
  }

  /** The path below which a GitLab is, with a slash at its end; else empty. */
  private String path() {
    String path = address.getRawPath();
    return tracker == Tracker.GITLAB && path.length() > API.length() && path.endsWith(API)
        ? path.substring(1, path.length() - API.length()).toLowerCase(Locale.ROOT) + "/"
        : "";
  }

  /** The host in the addresses of its items. */
  private String host() {
    String host =
        (tracker == Tracker.JIRA ? address.getHost() : address.getRawAuthority())
            .toLowerCase(Locale.ROOT);
    return host.equals(GITHUB) ? "github.com" : host;
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "connection " + id;
  }
}
