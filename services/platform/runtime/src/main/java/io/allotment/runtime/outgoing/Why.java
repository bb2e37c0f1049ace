package io.allotment.runtime.outgoing;

/** Why a call brought no answer. */
public enum Why {
  NO_ADDRESS("This is no address. Copy it again, from https:// to its end."),
  NOT_HTTPS("Only addresses that begin with https:// are called."),
  WITH_PASSWORD("The address holds a name or password before the @. Use one without."),
  UNKNOWN_HOST("No server has this name. Check the address."),
  NOT_PUBLIC(
      "The address leads to a private or reserved network, which is not called. Use one that can"
          + " be reached from the internet."),
  NOT_TRUSTED("The server does not prove by its certificate that it is the one named."),
  NO_CONNECTION("The server took no connection, or ended it before it had answered."),
  TOO_SLOW("The server took too long."),
  TOO_LARGE("The answer is larger than is read."),
  TOO_MANY_REDIRECTS("The address leads on to others too often."),
  STOPPED("The call was given up because the service stops.");

  private final String sentence;

  Why(String sentence) {
    this.sentence = sentence;
  }

  /** What happened, for the person who gave the address. */
  public String sentence() {
    return sentence;
  }
}
