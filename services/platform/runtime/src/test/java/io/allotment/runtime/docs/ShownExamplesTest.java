package io.allotment.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownExamplesTest {

  private static OpenAPI beds() {
    Operation water =
        new Operation()
            .addParametersItem(new PathParameter().name("bed"))
            .requestBody(
                new RequestBody()
                    .content(new Content().addMediaType("application/json", new MediaType())))
            .responses(new ApiResponses().addApiResponse("200", new ApiResponse()));
    return new OpenAPI().paths(new Paths().addPathItem("/beds/{bed}", new PathItem().put(water)));
  }

  private static Example example(String request, Map<String, Object> with) {
    return new Example("Water a bed", request, null, with, Map.of("litres", 3), null, 201, null);
  }

  private static void show(OpenAPI api, List<Example> own, List<Example> shared) {
    new ShownExamples(
            new Examples(
                List.of(new Chapter(3, "It is dry", own)),
                List.of(new Chapter(4, "It is wet", shared))))
        .customise(api);
  }

  @Test
  void anExampleIsShownWhereItBelongs() {
    OpenAPI api = beds();
    show(api, List.of(example("PUT /beds/{bed}", Map.of("bed", "7"))), List.of());
    Operation water = api.getPaths().get("/beds/{bed}").getPut();
    assertThat(water.getParameters().getFirst().getExamples().get("water-a-bed").getValue())
        .isEqualTo("7");
    assertThat(
            water
                .getRequestBody()
                .getContent()
                .get("application/json")
                .getExamples()
                .get("water-a-bed")
                .getValue())
        .isEqualTo(Map.of("litres", 3));
    assertThat(water.getResponses()).containsKeys("200", "201");
    assertThat(water.getExtensions().get("x-examples"))
        .isEqualTo(
            List.of(
                Map.of(
                    "name", "water-a-bed",
                    "says", "Water a bed",
                    "chapter", 3,
                    "title", "It is dry",
                    "place", 1,
                    "as", "an admin",
                    "status", 201)));
  }

  @Test
  void anExampleOfWhatIsNotThereIsRefused() {
    List<Example> lost = List.of(example("PUT /plots/{plot}", Map.of("plot", "7")));
    assertThatThrownBy(() -> show(beds(), lost, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Water a bed")
        .hasMessageContaining("PUT /plots/{plot}");
  }

  @Test
  void anExampleWithoutWhatItsPathNeedsIsRefused() {
    assertThatThrownBy(() -> show(beds(), List.of(example("PUT /beds/{bed}", Map.of())), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gives no bed");
    Map<String, Object> more = Map.of("bed", "7", "depth", "2");
    assertThatThrownBy(() -> show(beds(), List.of(example("PUT /beds/{bed}", more)), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("depth");
  }

  @Test
  void examplesOfThePlatformAreShownWhereThereIsSuchAnOperation() {
    OpenAPI api = beds();
    show(
        api,
        List.of(),
        List.of(
            example("PUT /plots/{plot}", Map.of("plot", "7")),
            example("PUT /beds/{bed}", Map.of("bed", "7"))));
    assertThat(api.getPaths().get("/beds/{bed}").getPut().getExtensions())
        .containsKey("x-examples");
  }
}
