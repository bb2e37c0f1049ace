package io.allotment.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one may ask.
 *
 * @param body the largest body of a request
 * @param file the largest file of stories to import
 * @param delivery the largest delivery of a tracker's webhook; GitHub sends up to 25 MB
 * @param burst requests one person may send at once
 * @param perSecond requests one person may send every second for ever
 */
@ConfigurationProperties("allotment.limits")
public record Limits(
    @DefaultValue("10MB") DataSize body,
    @DefaultValue("1GB") DataSize file,
    @DefaultValue("25MB") DataSize delivery,
    @DefaultValue("300") int burst,
    @DefaultValue("30") int perSecond) {

  private static final String FILES = "/api/stories/imports";
  private static final Pattern DELIVERIES =
      Pattern.compile("/api/stories/connections/[^/]+/deliveries");

  /** The most bytes that the body of a request may have. */
  long most(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.equals(FILES)) {
      return file.toBytes();
    }
    return (isDelivery(request) ? delivery : body).toBytes();
  }

  /** Whether it is what a tracker delivers, to be passed on as it was signed. */
  static boolean isDelivery(HttpServletRequest request) {
    return DELIVERIES.matcher(request.getRequestURI()).matches();
  }
}
