package io.allotment.runtime.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookChannelTest {

  /** Worked out with openssl, as a receiver would. */
  @Test
  void theSignatureIsTheHmacOfIdTimestampAndBody() {
    assertThat(
            WebhookChannel.signature(
                "0123456789abcdef01234567", "msg_1", "1795262400", "{\"id\":\"msg_1\"}"))
        .isEqualTo("v1,d+P8ipsUXJYI8S8EJSRZZaKlzFqiT8sJK8kDnd6QJFo=");
  }
}
