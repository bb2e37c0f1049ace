package io.allotment.runtime.outgoing;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client with everything switched off that would act on its own. */
final class Clients {

  private static final int AT_ONCE = 64;
  private static final int AT_ONCE_TO_ONE = 8;
  private static final int LINE = 16 * 1024;
  private static final int HEADERS = 100;

  private Clients() {}

  static CloseableHttpClient of(
      OutgoingSettings settings, CheckedNames names, @Nullable SSLContext trust) {
    Timeout silence = Timeout.of(settings.silence());
    return HttpClientBuilder.create()
        .setConnectionManager(connections(settings, names, trust))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(silence)
                .setResponseTimeout(silence)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("Allotment")
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      OutgoingSettings settings, CheckedNames names, @Nullable SSLContext trust) {
    Http1Config bounded =
        Http1Config.custom().setMaxLineLength(LINE).setMaxHeaderCount(HEADERS).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setTlsSocketStrategy(
            trust == null
                ? DefaultClientTlsStrategy.createDefault()
                : new DefaultClientTlsStrategy(trust))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(bounded).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connect()))
                .setSocketTimeout(Timeout.of(settings.silence()))
                .build())
        .setMaxConnTotal(AT_ONCE)
        .setMaxConnPerRoute(AT_ONCE_TO_ONE)
        .build();
  }
}
