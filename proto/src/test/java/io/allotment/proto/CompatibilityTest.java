package io.allotment.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

  @Test
  void aServiceOfTheLastReleaseUnderstandsOneOfToday() throws Exception {
    assertThat(Compatibility.breaks(released(), Language.today())).isEmpty();
  }

  private static List<FileDescriptorProto> released() throws IOException {
    try (InputStream file = CompatibilityTest.class.getResourceAsStream("/released.textproto")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return TextFormat.parse(text, FileDescriptorSet.class).getFileList();
    }
  }

  private static final String LANGUAGE =
      """
      name: "a.proto" package: "a"
      message_type { name: "Turn"
        field { name: "week" number: 1 label: LABEL_OPTIONAL type: TYPE_STRING }
        field { name: "value" number: 2 label: LABEL_OPTIONAL type: TYPE_INT32 } }
      enum_type { name: "Tier" value { name: "FROZEN" number: 0 } value { name: "OPEN" number: 1 } }
      service { name: "Turns"
        method { name: "Read" input_type: ".a.Turn" output_type: ".a.Turn" server_streaming: true } }
      """;

  private static List<FileDescriptorProto> language(UnaryOperator<String> change) {
    try {
      return List.of(TextFormat.parse(change.apply(LANGUAGE), FileDescriptorProto.class));
    } catch (TextFormat.ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: \"a.proto\"         | name: \"b.proto\"         | a.proto is gone",
        "package: \"a\"            | package: \"b\"            | a.proto package was a and is b",
        "name: \"Turn\"            | name: \"Duty\"            | a.proto Turn is gone",
        "number: 2                 | number: 3                 | a.proto Turn.value = 2 is gone",
        "name: \"value\"           | name: \"worth\"           | a.proto Turn.value = 2 name was",
        "type: TYPE_INT32          | type: TYPE_BOOL           | a.proto Turn.value = 2 type was",
        "LABEL_OPTIONAL type: TYPE_I | LABEL_REPEATED type: TYPE_I | a.proto Turn.value = 2 type was",
        "name: \"OPEN\" number: 1  | name: \"OPEN\" number: 2  | a.proto Tier OPEN = 1 is gone",
        "name: \"Turns\"           | name: \"Duties\"          | a.proto Turns is gone",
        "name: \"Read\"            | name: \"Ask\"             | a.proto Turns Read is gone",
        "server_streaming: true    | server_streaming: false   | a.proto Turns Read was",
      })
  void whatAnOldReaderWouldMisunderstandIsNamed(String before, String after, String named) {
    var today = language(text -> text.replace(before, after));
    assertThat(Compatibility.breaks(language(text -> text), today))
        .singleElement()
        .asString()
        .startsWith(named);
  }

  @Test
  void whatIsAddedOrReservedBreaksNothing() {
    var today =
        language(
            text ->
                text.replace(
                        "field { name: \"value\" number: 2 label: LABEL_OPTIONAL type: TYPE_INT32 }",
                        "field { name: \"mentor\" number: 3 label: LABEL_OPTIONAL type: TYPE_STRING }"
                            + " reserved_name: \"value\" reserved_range { start: 2 end: 3 }")
                    .replace("service {", "message_type { name: \"Piece\" } service {"));
    assertThat(Compatibility.breaks(language(text -> text), today)).isEmpty();
  }
}
