package io.allotment.capacity.export;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.iteration.Iterations;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives iterations away as tables. Everyone signed in may have them. */
@RestController
class ExportController {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Iterations iterations;

  ExportController(Iterations iterations) {
    this.iterations = iterations;
  }

  /** All iterations of a squad, a line for each account. */
  @GetMapping(path = "/api/squads/{squad}/iterations.csv", produces = CSV)
  ResponseEntity<String> all(@PathVariable SquadId squad) {
    return file("iterations-" + squad, AccountsTable.of(iterations.of(squad)));
  }

  /** One iteration, a line for each story and each raid. */
  @GetMapping(path = "/api/squads/{squad}/iterations/{iteration}/export.csv", produces = CSV)
  ResponseEntity<String> one(@PathVariable SquadId squad, @PathVariable IterationId iteration) {
    return file(
        "iteration-%s-%s".formatted(squad, iteration),
        StoriesTable.of(iterations.of(squad, iteration)));
  }

  private static ResponseEntity<String> file(String name, String table) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(table);
  }
}
