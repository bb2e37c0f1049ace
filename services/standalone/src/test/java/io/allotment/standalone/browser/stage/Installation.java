package io.allotment.standalone.browser.stage;

import io.allotment.standalone.Settings;
import io.allotment.standalone.Standalone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product, started for the first time on an empty directory, and what it said meanwhile. */
final class Installation implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/#/welcome/\\S+");

  private final Standalone standalone;
  private final Path data;
  private final String said;

  private Installation(Standalone standalone, Path data, String said) {
    this.standalone = standalone;
    this.data = data;
    this.said = said;
  }

  static Installation start(Path data) {
    PrintStream console = System.out;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setOut(new PrintStream(new Both(console, heard), true, StandardCharsets.UTF_8));
    try {
      Standalone standalone =
          Standalone.start(
              new Settings(
                  0,
                  data,
                  false,
                  List.of(
                      "--allotment.outgoing.permitted=127.0.0.0/8",
                      "--allotment.themes.pause=PT1S")));
      return new Installation(standalone, data, heard.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(console);
    }
  }

  String url() {
    return "http://localhost:" + standalone.port();
  }

  /** The link that whoever starts the product reads in its console. */
  String firstLink() {
    Matcher link = LINK.matcher(said);
    if (!link.find()) {
      throw new AssertionError("The first start printed no link:\n" + said);
    }
    return link.group();
  }

  String adminToken() {
    try {
      return Files.readString(data.resolve("admin-token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    standalone.close();
  }

  private static final class Both extends OutputStream {

    private final OutputStream one;
    private final OutputStream other;

    Both(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int octet) throws IOException {
      one.write(octet);
      other.write(octet);
    }

    @Override
    public void flush() throws IOException {
      one.flush();
    }
  }
}
