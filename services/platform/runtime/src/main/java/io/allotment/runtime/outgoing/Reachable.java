package io.allotment.runtime.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those of the public internet, as the IANA registries of special
 * purpose addresses (RFC 6890 and its updates) leave them, and the networks that are permitted.
 */
final class Reachable {

  private static final List<Network> RESERVED_4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by the customers of a provider
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // the host under a machine in Azure
          "169.254.0.0/16", // link-local, and where clouds keep a machine's credentials
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // multicast tunnels
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /** All else in IPv6 is loopback, mapped, local, multicast or not assigned. */
  private static final Network UNICAST = Network.of("2000::/3");

  private static final List<Network> RESERVED_6 =
      networks(
          "2001::/23", // protocol assignments, Teredo among them
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: an IPv4 address within
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  /** How hosts without IPv4 reach it (RFC 6052): the last 32 bits say whom. */
  private static final Network TRANSLATED = Network.of("64:ff9b::/96");

  private final List<Network> permitted;

  Reachable(List<Network> permitted) {
    this.permitted = List.copyOf(permitted);
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::of).toList();
  }

  boolean allows(InetAddress address) {
    return isPublic(address) || permits(address);
  }

  /** Whether it lies in a network that was permitted by name. */
  boolean permits(InetAddress address) {
    return permitted.stream().anyMatch(network -> network.contains(address));
  }

  boolean permitsAny() {
    return !permitted.isEmpty();
  }

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return RESERVED_4.stream().noneMatch(network -> network.contains(address));
    }
    if (TRANSLATED.contains(address)) {
      return isPublic(lastFour(address));
    }
    return UNICAST.contains(address)
        && RESERVED_6.stream().noneMatch(network -> network.contains(address));
  }

  private static InetAddress lastFour(InetAddress address) {
    byte[] all = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(all, all.length - 4, all.length));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("Four bytes are an address.", impossible);
    }
  }
}
