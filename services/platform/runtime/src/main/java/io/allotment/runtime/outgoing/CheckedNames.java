package io.allotment.runtime.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name and hands them out only if every one of them may be called. The
 * client connects to what is returned here and asks no second time, so that a name cannot point
 * elsewhere in between.
 */
final class CheckedNames implements DnsResolver {

  /** A name that leads to where nobody may be sent. */
  static final class NotPublic extends UnknownHostException {}

  /** Where names are looked up. */
  interface Lookup {
    InetAddress[] all(String name) throws UnknownHostException;
  }

  private final Lookup lookup;
  private final Predicate<InetAddress> may;

  CheckedNames(Lookup lookup, Predicate<InetAddress> may) {
    this.lookup = lookup;
    this.may = may;
  }

  @Override
  public InetAddress[] resolve(String name) throws UnknownHostException {
    InetAddress[] found = lookup.all(name);
    for (InetAddress address : found) {
      if (!may.test(address)) {
        throw new NotPublic();
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String name) {
    return name;
  }
}
