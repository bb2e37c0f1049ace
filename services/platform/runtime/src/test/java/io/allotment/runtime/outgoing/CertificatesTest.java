package io.allotment.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address, and the certificate has to be that of the name. */
class CertificatesTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final OutgoingSettings SETTINGS =
      new OutgoingSettings(LONG, LONG, LONG, 3, List.of("127.0.0.1/32"));

  @TempDir Path here;

  @Test
  void aServerProvesThatItIsTheOneNamed() throws Exception {
    SSLContext known = certificateOf("calendar.example");
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(known));
    try (Elsewhere elsewhere = new Elsewhere(server);
        Outgoing trusting = outgoing(known);
        Outgoing strict = outgoing(null)) {
      elsewhere.says("/", "hello");
      Asked named = asked("calendar.example", elsewhere);

      assertThat(trusting.ask(named)).isInstanceOf(Reply.Answered.class);
      assertThat(trusting.ask(asked("other.example", elsewhere)))
          .isEqualTo(new Reply.Failed(Why.NOT_TRUSTED));
      assertThat(strict.ask(named)).isEqualTo(new Reply.Failed(Why.NOT_TRUSTED));
    }
  }

  private static Asked asked(String name, Elsewhere elsewhere) {
    return Asked.get(URI.create("https://" + name + ":" + elsewhere.port() + "/"), 1024);
  }

  private static Outgoing outgoing(SSLContext trust) {
    return new Outgoing(
        SETTINGS, _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}, trust);
  }

  private SSLContext certificateOf(String name) throws Exception {
    Path file = here.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
