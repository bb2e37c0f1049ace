package io.allotment.gateway.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of pages, as people can open them. */
@Component
public class Links {

  private final String address;

  /**
   * Links below the address of this installation.
   *
   * @param address where people reach it; empty: wherever the request at hand came to
   */
  Links(@Value("${allotment.url:}") String address) {
    this.address = address.strip().replaceAll("/+$", "");
  }

  /** Where people reach this installation, from within a request; without a slash at its end. */
  public String base() {
    return address.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : address;
  }

  /** Where an invitation is redeemed, from within a request. */
  public String welcome(String invitation, String secret) {
    return welcome(base(), invitation, secret);
  }

  /** Where the first invitation is redeemed. */
  public String welcomeAt(int port, String invitation, String secret) {
    String base = address.isEmpty() ? "http://localhost:" + port : address;
    return welcome(base, invitation, secret);
  }

  private static String welcome(String base, String invitation, String secret) {
    return base + "/#/welcome/" + invitation + "-" + secret;
  }
}
