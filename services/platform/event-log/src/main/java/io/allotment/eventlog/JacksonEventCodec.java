package io.allotment.eventlog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records field by field. Instants, dates, times, zones and days are their ISO 8601 text,
 * {@link BigInteger} and {@link BigDecimal} their decimal text: exact, and the same in a shell, in
 * JSON and in a diff. What is absent is left out.
 */
public final class JacksonEventCodec implements EventCodec {

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

  private final EventTypes types;
  private final JsonMapper mapper;

  /**
   * A codec for the registered types.
   *
   * @param modules further conventions for how values are written; they may be added to, but what
   *     was written must stay readable
   */
  public JacksonEventCodec(EventTypes types, JacksonModule... modules) {
    this.types = types;
    JsonFormat.Value text = JsonFormat.Value.forShape(JsonFormat.Shape.STRING);
    this.mapper =
        JsonMapper.builder()
            .addModules(modules)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(
                include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(BigInteger.class, override -> override.setFormat(text))
            .withConfigOverride(BigDecimal.class, override -> override.setFormat(text))
            .build();
  }

  @Override
  public Document encode(MessageType type, Object payload) {
    types.requireWritable(type, payload.getClass());
    return new Document(mapper.convertValue(payload, FIELDS));
  }

  @Override
  public Decoded decode(MessageType type, Document payload) {
    EventTypes.Reading reading = types.reading(type, payload);
    return new Decoded(reading.type(), mapper.convertValue(reading.document(), reading.payload()));
  }

  @Override
  public void requireReadable(MessageType type) {
    types.requireReadable(type);
  }

  @Override
  public EventCriteria stored(EventCriteria wanted) {
    return types.stored(wanted);
  }
}
