package io.allotment.community;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Where the lines of the service live. A feature is a package with a decider, and features meet
 * only through events and the model.
 */
class RulesArchTest {

  private static final String SERVICE = "io.allotment.community";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(SERVICE);
  private static final Set<String> FEATURES =
      CLASSES.stream()
          .filter(type -> type.getSimpleName().endsWith("Decider"))
          .map(JavaClass::getPackageName)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void decidersUseNothingButEventsTheModelAndTheirOwn() {
    assertThat(FEATURES).isNotEmpty();
    for (String feature : FEATURES) {
      classes()
          .that()
          .resideInAPackage(feature)
          .and()
          .haveSimpleNameEndingWith("Decider")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.allotment.runtime.decide",
              feature,
              SERVICE + ".event",
              SERVICE + ".model")
          .check(CLASSES);
    }
  }

  @Test
  void theModelAndTheEventsArePlainJava() {
    for (String part : List.of(".model", ".event")) {
      classes()
          .that()
          .resideInAPackage(SERVICE + part)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.allotment.runtime.decide",
              SERVICE + ".model",
              SERVICE + part)
          .check(CLASSES);
    }
  }

  @Test
  void everyDeciderIsRegistered() {
    Set<String> registered =
        CLASSES.get(SERVICE + ".CommunityWiring").getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getName())
            .collect(Collectors.toSet());
    assertThat(CLASSES.stream().map(JavaClass::getName).filter(name -> name.endsWith("Decider")))
        .allMatch(registered::contains);
  }

  @Test
  void partsDoNotGoInCircles() {
    slices().matching(SERVICE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
