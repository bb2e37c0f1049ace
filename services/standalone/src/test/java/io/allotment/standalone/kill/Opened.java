package io.allotment.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.Client;

/** What must be found of a writer's squads when the product is opened again. */
final class Opened {

  private Opened() {}

  /** All that was promised is there, and what was open is there wholly or not at all. */
  static void check(Client client, Writer writer) {
    Squads found = Squads.found(client, writer.squads());
    Squads with =
        writer
            .open()
            .map(open -> open.deed().doneTo(writer.promised()))
            .orElseGet(writer::promised);
    assertThat(found).as("open: %s", writer.open()).isIn(writer.promised(), with);
    Ledgers.check(client, found.members().keySet());
  }
}
