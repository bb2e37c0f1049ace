package io.allotment.runtime.command;

import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.security.SigningKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request that carries an idempotency key once, so that the key can be bound to
 * what was asked with it: method, address, query and body, as a code under the service's key, since
 * the code is kept and what people wrote must not be guessed from it.
 */
public final class RequestDigest extends OncePerRequestFilter {

  static final String KEY_HEADER = "Idempotency-Key";
  private static final String ATTRIBUTE = RequestDigest.class.getName();
  private static final int LONGEST_KEY = 200;

  private final SigningKey signing;

  public RequestDigest(SigningKey signing) {
    this.signing = signing;
  }

  /** The digest of a request, or the key itself where the client gave none. */
  static String of(HttpServletRequest request, String key) {
    return request.getAttribute(ATTRIBUTE) instanceof String digest ? digest : key;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY_HEADER);
    if (key == null) {
      chain.doFilter(request, response);
    } else if (key.isBlank() || key.length() > LONGEST_KEY) {
      Problems.write(
          response,
          RequestRule.UNREADABLE,
          "An Idempotency-Key has 1 to %d characters. Send a new UUID.".formatted(LONGEST_KEY));
    } else {
      byte[] body = request.getInputStream().readAllBytes();
      request.setAttribute(ATTRIBUTE, digest(request, body));
      chain.doFilter(new Replayed(request, body), response);
    }
  }

  private String digest(HttpServletRequest request, byte[] body) {
    var asked = new ByteArrayOutputStream();
    String address =
        request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
    asked.writeBytes(address.getBytes(StandardCharsets.UTF_8));
    asked.writeBytes(body);
    return signing.code("request", asked.toByteArray());
  }

  private static final class Replayed extends HttpServletRequestWrapper {

    private final byte[] body;

    Replayed(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
          return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("the body is here already");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
