package io.allotment.runtime.outgoing;

import java.net.InetAddress;

/**
 * A range of addresses, IPv4 or IPv6.
 *
 * @param bits how many leading bits all of them share
 */
record Network(InetAddress first, int bits) {

  Network {
    if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("No such number of bits: " + bits);
    }
  }

  /** A network written like {@code 10.0.0.0/8} or {@code fc00::/7}; never looks anything up. */
  static Network of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("A network is written like 10.0.0.0/8, not " + text);
    }
    return new Network(
        InetAddress.ofLiteral(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] here = first.getAddress();
    byte[] there = address.getAddress();
    if (here.length != there.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((here[bit / Byte.SIZE] ^ there[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
