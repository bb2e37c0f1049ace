package io.allotment.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the base as a cluster would. */
class ManifestsTest {

  private static final Path BASE = Path.of("base");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:http|static)://(?<service>[a-z]+):(?<port>\\d+)");

  private final KubernetesSerialization yaml = new KubernetesSerialization();

  private List<HasMetadata> manifests() {
    try (Stream<Path> files = Files.list(BASE)) {
      List<HasMetadata> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("kustomization.yaml")) {
          for (String document : Files.readString(file).split("(?m)^---$")) {
            all.add((HasMetadata) yaml.unmarshal(document));
          }
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T named(Class<T> type, String name) {
    return manifests().stream()
        .filter(one -> type.isInstance(one) && one.getMetadata().getName().equals(name))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFileOfTheBaseIsListed() throws IOException {
    Map<?, ?> kustomization =
        yaml.unmarshal(Files.readString(BASE.resolve("kustomization.yaml")), Map.class);
    try (Stream<Path> files = Files.list(BASE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("kustomization.yaml"))
          .isNotEmpty()
          .allSatisfy(
              name -> assertThat((List<?>) kustomization.get("resources")).anyMatch(name::equals));
    }
  }

  @Test
  void noFieldIsUnknown() throws ReflectiveOperationException {
    List<HasMetadata> manifests = manifests();
    assertThat(manifests).hasSize(15);
    List<String> unknown = new ArrayList<>();
    for (HasMetadata manifest : manifests) {
      collectUnknown(manifest, manifest.getMetadata().getName(), unknown);
    }
    assertThat(unknown).isEmpty();
  }

  /** What the API has no field for ends up among the additional properties of some object. */
  private static void collectUnknown(Object value, String path, List<String> unknown)
      throws ReflectiveOperationException {
    if (value instanceof List<?> list) {
      for (Object one : list) {
        collectUnknown(one, path, unknown);
      }
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Method getter : value.getClass().getMethods()) {
        if (getter.getName().equals("getAdditionalProperties")) {
          ((Map<?, ?>) getter.invoke(value)).keySet().forEach(key -> unknown.add(path + "." + key));
        } else if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
          collectUnknown(getter.invoke(value), path + "." + getter.getName().substring(3), unknown);
        }
      }
    }
  }

  private static Container container(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotation", "stories", "capacity", "community", "gateway"})
  void serviceAndBudgetSelectThePodsOfTheirDeployment(String name) {
    Map<String, String> labels =
        named(Deployment.class, name).getSpec().getTemplate().getMetadata().getLabels();
    Map<String, String> selector =
        named(Deployment.class, name).getSpec().getSelector().getMatchLabels();
    assertThat(labels).containsAllEntriesOf(selector);
    assertThat(labels).containsAllEntriesOf(named(Service.class, name).getSpec().getSelector());
    assertThat(labels)
        .containsAllEntriesOf(
            named(PodDisruptionBudget.class, name).getSpec().getSelector().getMatchLabels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotation", "stories", "capacity", "community", "gateway"})
  void everyPortOfAServiceIsOneOfItsContainer(String name) {
    List<String> ports =
        container(named(Deployment.class, name)).getPorts().stream()
            .map(ContainerPort::getName)
            .toList();
    assertThat(named(Service.class, name).getSpec().getPorts())
        .isNotEmpty()
        .allSatisfy(port -> assertThat(ports).contains(port.getTargetPort().getStrVal()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotation", "stories", "capacity", "community", "gateway"})
  void everyAddressLeadsToAServiceAndAPortOfIt(String name) {
    for (var variable : container(named(Deployment.class, name)).getEnv()) {
      var address = ADDRESS.matcher(String.valueOf(variable.getValue()));
      if (address.lookingAt()) {
        assertThat(named(Service.class, address.group("service")).getSpec().getPorts())
            .extracting(ServicePort::getPort)
            .contains(Integer.valueOf(address.group("port")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotation", "stories", "capacity", "community", "gateway"})
  void everyContainerIsProbedBoundedAndUnprivileged(String name) {
    Deployment deployment = named(Deployment.class, name);
    Container container = container(deployment);
    assertThat(deployment.getSpec().getReplicas()).isGreaterThan(1);
    assertThat(container.getStartupProbe()).isNotNull();
    assertThat(container.getLivenessProbe()).isNotNull();
    assertThat(container.getReadinessProbe()).isNotNull();
    assertThat(container.getResources().getLimits()).containsKey("memory");
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(deployment.getSpec().getTemplate().getSpec().getSecurityContext().getRunAsNonRoot())
        .isTrue();
  }
}
