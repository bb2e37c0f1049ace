package io.allotment.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

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
}
