package io.allotment.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one may ask.
 *
 * @param body the largest body of a request
 * @param file the largest file of stories to import
 * @param burst requests one person may send at once
 * @param perSecond requests one person may send every second for ever
 */
@ConfigurationProperties("allotment.limits")
public record Limits(
    @DefaultValue("10MB") DataSize body,
    @DefaultValue("1GB") DataSize file,
    @DefaultValue("300") int burst,
    @DefaultValue("30") int perSecond) {

  private static final String FILES = "/api/stories/imports";

  /** The most bytes that the body of a request may have. */
  long most(HttpServletRequest request) {
    return (request.getRequestURI().equals(FILES) ? file : body).toBytes();
  }
}
