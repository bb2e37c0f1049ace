package io.allotment.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MemberIdTest {

  @Test
  void readsLikeTheName() {
    assertThat(MemberId.from("Tomás García", _ -> false)).isEqualTo("tomas-garcia");
    assertThat(MemberId.from("Inès", Set.of("ines", "ines-2")::contains)).isEqualTo("ines-3");
    assertThat(MemberId.from("李小龙", _ -> false)).isEqualTo("member");
  }

  @Test
  void theOperatorIsNobody() {
    assertThat(MemberId.isValid(MemberId.OPERATOR)).isFalse();
    assertThat(MemberId.from("Allotment Operator", _ -> false)).isEqualTo("allotment-operator-2");
  }

  @Property
  void isValidWhateverTheName(@ForAll String name) {
    assertThat(MemberId.isValid(MemberId.from(name, _ -> false))).isTrue();
  }
}
