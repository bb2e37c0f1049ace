package io.allotment.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class PlainValuesTest {

  record Name(String value) implements Comparable<Name> {
    Name {
      if (value.isBlank()) {
        throw new IllegalArgumentException("A name is not blank.");
      }
    }

    @Override
    public int compareTo(Name other) {
      return value.compareTo(other.value);
    }
  }

  record Fraction(int above, int below) {
    static Fraction parse(String text) {
      String[] parts = text.split("/", -1);
      return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
      return above + "/" + below;
    }
  }

  sealed interface Happening {
    record Begun(String what) implements Happening {}
  }

  sealed interface Shape {
    record Round(int radius) implements Shape {}

    record Empty() implements Shape {}

    record Box(int width, Name label) implements Shape {}
  }

  record Drawing(Name by, List<Shape> shapes, Instant at, SortedMap<Name, Integer> votes) {}

  private final JsonMapper json = JsonMapper.builder().addModule(new PlainValues()).build();

  @Test
  void aRecordOfOneComponentIsThatComponent() {
    assertThat(json.writeValueAsString(new Name("Ines"))).isEqualTo("\"Ines\"");
    assertThat(json.readValue("\"Ines\"", Name.class)).isEqualTo(new Name("Ines"));
  }

  @Test
  void aRecordThatParsesTextIsThatText() {
    assertThat(json.writeValueAsString(new Fraction(4, 9))).isEqualTo("\"4/9\"");
    assertThat(json.readValue("\"4/9\"", Fraction.class)).isEqualTo(new Fraction(4, 9));
  }

  @Test
  void aMemberOfASealedFamilyCarriesItsKind() {
    Shape box = new Shape.Box(3, new Name("a"));
    assertThat(json.writeValueAsString(box))
        .isEqualTo("{\"kind\":\"Box\",\"width\":3,\"label\":\"a\"}");
    assertThat(json.readValue("{\"kind\":\"Round\",\"radius\":2}", Shape.class))
        .isEqualTo(new Shape.Round(2));
  }

  @Test
  void aFamilyToldApartByOtherMeansCarriesNoKind() {
    JsonMapper events = JsonMapper.builder().addModule(new PlainValues(Happening.class)).build();
    assertThat(events.writeValueAsString(new Happening.Begun("tea")))
        .isEqualTo("{\"what\":\"tea\"}");
    assertThat(events.readValue("{\"what\":\"tea\"}", Happening.Begun.class))
        .isEqualTo(new Happening.Begun("tea"));
  }

  @Test
  void everythingReadsBackAsItWas() {
    var votes = new TreeMap<>(Map.of(new Name("b"), 2, new Name("a"), 1));
    Drawing drawing =
        new Drawing(
            new Name("Ines"),
            List.of(new Shape.Empty(), new Shape.Round(1), new Shape.Box(2, new Name("b"))),
            Instant.parse("2026-11-20T10:00:00Z"),
            votes);
    assertThat(json.readValue(json.writeValueAsString(drawing), Drawing.class)).isEqualTo(drawing);
  }

  @Test
  void theSentenceOfARefusedValueIsKept() {
    assertThatThrownBy(() -> json.readValue("\" \"", Name.class))
        .isInstanceOf(DatabindException.class)
        .rootCause()
        .hasMessage("A name is not blank.");
  }
}
