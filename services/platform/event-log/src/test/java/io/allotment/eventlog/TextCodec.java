package io.allotment.eventlog;

import org.axonframework.messaging.core.MessageType;
import org.bson.Document;

/** Stores payloads that are plain text, under any name. */
public final class TextCodec implements EventCodec {

  @Override
  public Document encode(MessageType type, Object payload) {
    return new Document("text", payload);
  }

  @Override
  public Decoded decode(MessageType type, Document payload) {
    return new Decoded(type, payload.getString("text"));
  }
}
