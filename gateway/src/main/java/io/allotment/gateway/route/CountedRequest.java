package io.allotment.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in an exception where it becomes too large. */
final class CountedRequest extends HttpServletRequestWrapper {

  @SuppressWarnings("serial")
  static final class TooLargeException extends IOException {
    private final long most;

    TooLargeException(long most) {
      this.most = most;
    }

    /** The bytes it may have. */
    long most() {
      return most;
    }
  }

  private final long most;
  private @Nullable Counted stream;
  private volatile boolean tooLarge;

  CountedRequest(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Counted(super.getInputStream());
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = body.read(into, from, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) throws TooLargeException {
      read += bytes;
      if (read > most) {
        tooLarge = true;
        throw new TooLargeException(most);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
