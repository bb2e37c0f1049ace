package io.allotment.runtime.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.allotment.runtime.json.PlainValues;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.JsonNode;

/**
 * Describes values as {@link PlainValues} has them written, and of each part of a record whether it
 * may be missing: only what is {@link Nullable} may.
 */
final class PlainSchemas extends ModelResolver {

  private static final String NULL = "null";

  PlainSchemas(ObjectMapper mapper) {
    super(mapper, SchemaNames.ALL);
    openapi31(true);
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
    Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
    if (PlainValues.isText(raw)) {
      return schema("string");
    }
    if (PlainValues.isValue(raw)) {
      return context.resolve(
          new AnnotatedType(raw.getRecordComponents()[0].getGenericType())
              .resolveAsRef(type.isResolveAsRef())
              .schemaProperty(type.isSchemaProperty()));
    }
    if (raw == ProblemDetail.class) {
      return ref(Conventions.PROBLEM);
    }
    if (JsonNode.class.isAssignableFrom(raw)) {
      return schema("object");
    }
    Schema<?> schema = super.resolve(type, context, next);
    if (raw.isRecord() && schema != null) {
      sayWhatMayBeMissing(raw, described(schema, context));
    }
    return schema;
  }

  private static Schema<?> described(Schema<?> schema, ModelConverterContext context) {
    String ref = schema.get$ref();
    Schema<?> found =
        ref == null
            ? null
            : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    return found == null ? schema : found;
  }

  @SuppressWarnings("rawtypes") // as the library has it
  private static void sayWhatMayBeMissing(Class<?> type, Schema<?> schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties == null || schema.getRequired() != null) {
      return;
    }
    for (RecordComponent part : type.getRecordComponents()) {
      String name = name(part);
      if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        if (properties.containsKey(name)) {
          schema.addRequiredItem(name);
        }
      } else {
        properties.computeIfPresent(name, (_, given) -> orNull(given));
      }
      if (holdsNulls(part)) {
        properties.computeIfPresent(name, (_, given) -> ofNulls(given));
      }
    }
  }

  /** Whether it is a list or a map, and what is in it may be null. */
  private static boolean holdsNulls(RecordComponent part) {
    return part.getAnnotatedType() instanceof AnnotatedParameterizedType container
        && Arrays.stream(container.getAnnotatedActualTypeArguments())
            .anyMatch(content -> content.isAnnotationPresent(Nullable.class));
  }

  private static Schema<?> ofNulls(Schema<?> given) {
    if (given.getItems() != null) {
      given.setItems(orNull(given.getItems()));
    } else if (given.getAdditionalProperties() instanceof Schema<?> values) {
      given.setAdditionalProperties(orNull(values));
    }
    return given;
  }

  private static String name(RecordComponent part) {
    JsonProperty given = part.getAccessor().getAnnotation(JsonProperty.class);
    return given == null || given.value().isEmpty() ? part.getName() : given.value();
  }

  private static Schema<?> orNull(Schema<?> given) {
    if (given.get$ref() != null || given.getTypes() == null) {
      Schema<?> either = new Schema<>(SpecVersion.V31);
      either.setAnyOf(List.of(given, schema(NULL)));
      return given.getAnyOf() == null ? either : given;
    }
    Set<String> types = new LinkedHashSet<>(given.getTypes());
    types.add(NULL);
    given.setTypes(types);
    return given;
  }

  private static Schema<?> schema(String type) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(List.of(type)));
    return schema;
  }

  private static Schema<?> ref(String name) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.set$ref("#/components/schemas/" + name);
    return schema;
  }
}
