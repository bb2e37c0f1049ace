package io.allotment.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

  private static final Reachable NOTHING_PERMITTED = new Reachable(List.of());

  /** The first and last address of each range, and the neighbours where those are public. */
  @ParameterizedTest
  @CsvSource({
    ", 0.0.0.0, 0.255.255.255, 1.0.0.0",
    "9.255.255.255, 10.0.0.0, 10.255.255.255, 11.0.0.0",
    "100.63.255.255, 100.64.0.0, 100.127.255.255, 100.128.0.0",
    "126.255.255.255, 127.0.0.0, 127.255.255.255, 128.0.0.0",
    "168.63.129.15, 168.63.129.16, 168.63.129.16, 168.63.129.17",
    "169.253.255.255, 169.254.0.0, 169.254.255.255, 169.255.0.0",
    "172.15.255.255, 172.16.0.0, 172.31.255.255, 172.32.0.0",
    "191.255.255.255, 192.0.0.0, 192.0.0.255, 192.0.1.0",
    "192.0.1.255, 192.0.2.0, 192.0.2.255, 192.0.3.0",
    "192.31.195.255, 192.31.196.0, 192.31.196.255, 192.31.197.0",
    "192.52.192.255, 192.52.193.0, 192.52.193.255, 192.52.194.0",
    "192.88.98.255, 192.88.99.0, 192.88.99.255, 192.88.100.0",
    "192.167.255.255, 192.168.0.0, 192.168.255.255, 192.169.0.0",
    "192.175.47.255, 192.175.48.0, 192.175.48.255, 192.175.49.0",
    "198.17.255.255, 198.18.0.0, 198.19.255.255, 198.20.0.0",
    "198.51.99.255, 198.51.100.0, 198.51.100.255, 198.51.101.0",
    "203.0.112.255, 203.0.113.0, 203.0.113.255, 203.0.114.0",
    "223.255.255.255, 224.0.0.0, 239.255.255.255, ",
    ", 240.0.0.0, 255.255.255.255, ",
    ", ::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2000::",
    "2000:ffff::, 2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:200::",
    "2001:db7::, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
    "2001:ffff::, 2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2003::",
    "2620:4f:7fff::, 2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff, 2620:4f:8001::",
    "3ffe::, 3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:1000::",
    ", 4000::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ",
  })
  void aReservedRangeIsClosedFromItsFirstToItsLastAddress(
      String before, String first, String last, String after) {
    assertThat(allows(first)).isFalse();
    assertThat(allows(last)).isFalse();
    assertThat(before == null || allows(before)).isTrue();
    assertThat(after == null || allows(after)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.1.2.3",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001:0:7f00:1::1",
        "2002:7f00:1::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
      })
  void whatLeadsInsideByAnotherNameIsClosedToo(String address) {
    assertThat(allows(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "93.184.216.34",
        "2606:4700::1111",
        "2a00:1450:4001::200e",
        "64:ff9b::8.8.8.8",
        "::ffff:8.8.8.8"
      })
  void thePublicInternetIsOpen(String address) {
    assertThat(allows(address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.0.0.2, false",
    "10.20.30.40, true",
    "10.21.0.0, false",
    "fd00::5, true",
    "fd01::5, false"
  })
  void whatIsPermittedByNameIsOpenAndNothingBesideIt(String address, boolean open) {
    Reachable some =
        new Reachable(
            List.of(
                Network.of("127.0.0.1/32"), Network.of("10.20.0.0/16"), Network.of("fd00::/16")));

    assertThat(some.allows(InetAddress.ofLiteral(address))).isEqualTo(open);
    assertThat(some.permits(InetAddress.ofLiteral("8.8.8.8"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "local/8", "/8"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
  }

  private static boolean allows(String address) {
    return NOTHING_PERMITTED.allows(InetAddress.ofLiteral(address));
  }
}
