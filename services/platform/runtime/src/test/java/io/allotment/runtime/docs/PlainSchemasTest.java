package io.allotment.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

@SuppressWarnings("rawtypes") // as the library has it
class PlainSchemasTest {

  record BedId(String value) {}

  record Depth(int millimetres) {}

  record Bed(
      BedId id,
      @Nullable BedId neighbour,
      Depth depth,
      @Nullable Soil soil,
      List<@Nullable Depth> depths) {}

  record Soil(String kind, @Nullable Integer stones) {}

  static final class Other {
    record Soil(String kind, int worms) {}
  }

  private final PlainSchemas schemas = new PlainSchemas(new ObjectMapper());
  private final ModelConverterContextImpl context = new ModelConverterContextImpl(schemas);

  private Map<String, Schema> described(Class<?> type) {
    context.resolve(new AnnotatedType(type).resolveAsRef(true));
    return context.getDefinedModels();
  }

  private static Schema<?> part(Schema<?> schema, String name) {
    return schema.getProperties().get(name);
  }

  @Test
  void aValueIsWhatItIsWrittenAs() {
    Schema<?> bed = described(Bed.class).get("PlainSchemasTestBed");
    assertThat(part(bed, "id").getTypes()).isEqualTo(Set.of("string"));
    assertThat(part(bed, "depth").getTypes()).isEqualTo(Set.of("integer"));
    assertThat(context.getDefinedModels()).doesNotContainKey("PlainSchemasTestBedId");
  }

  @Test
  void onlyWhatMayBeMissingMayBeNull() {
    Schema<?> bed = described(Bed.class).get("PlainSchemasTestBed");
    assertThat(bed.getRequired()).containsExactlyInAnyOrder("id", "depth", "depths");
    assertThat(part(bed, "neighbour").getTypes()).isEqualTo(Set.of("string", "null"));
    assertThat(part(bed, "soil").getAnyOf()).hasSize(2);
    Schema<?> depth = part(bed, "depths").getItems();
    assertThat(depth.getTypes()).isEqualTo(Set.of("integer", "null"));
  }

  @Test
  void aRefusalIsTheProblemThatAllShare() {
    Schema<?> problem = context.resolve(new AnnotatedType(ProblemDetail.class));
    assertThat(problem.get$ref()).isEqualTo("#/components/schemas/Problem");
  }

  @Test
  void twoTypesOfOneNameAreRefused() {
    SchemaNames names = new SchemaNames();
    assertThat(names.getNameOfClass(Soil.class)).isEqualTo("PlainSchemasTestSoil");
    assertThat(names.getNameOfClass(Soil.class)).isEqualTo("PlainSchemasTestSoil");
    assertThat(names.getNameOfClass(Other.Soil.class)).isEqualTo("PlainSchemasTestOtherSoil");
    assertThat(names.getNameOfClass(java.util.Date.class)).isEqualTo("Date");
    names.mustBeClear();
    assertThat(names.getNameOfClass(java.sql.Date.class)).isEqualTo("Date");
    assertThatThrownBy(names::mustBeClear)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.util.Date")
        .hasMessageContaining("java.sql.Date");
  }
}
