package io.allotment.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The services behind the gateway.
 *
 * @param services by name, which is the audience of the tokens they are sent
 */
@ConfigurationProperties("allotment")
public record Services(Map<String, Service> services) {

  /**
   * One of them.
   *
   * @param url scheme, host and port
   * @param paths what it answers, such as {@code /api/squads/**}; passed on as they are
   */
  public record Service(URI url, List<String> paths) {
    public Service {
      paths = List.copyOf(paths);
    }
  }

  public Services {
    services = Map.copyOf(services);
  }

  /** In the order in which they are asked whether they answer a path. */
  public List<String> names() {
    return services.keySet().stream().sorted().toList();
  }

  /** One that is there. */
  public Service of(String name) {
    return Objects.requireNonNull(services.get(name), () -> "There is no service " + name);
  }

  /** Who answers this path, if not the gateway itself. */
  public Optional<String> answering(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return names().stream()
        .filter(
            name ->
                of(name).paths().stream()
                    .anyMatch(
                        paths -> PathPatternParser.defaultInstance.parse(paths).matches(asked)))
        .findFirst();
  }
}
