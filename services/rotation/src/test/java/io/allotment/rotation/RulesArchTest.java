package io.allotment.rotation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Where the lines of the service live. A feature is a package with a decider; the rules in it are
 * the decider and what it is made of, and what stands beside them translates.
 */
class RulesArchTest {
  private static final String SERVICE = "io.allotment.rotation";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(SERVICE);
  private static final Set<String> FEATURES =
      CLASSES.stream()
          .filter(type -> type.getSimpleName().endsWith("Decider"))
          .map(JavaClass::getPackageName)
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<JavaClass> DECIDING = deciding();
  private static final DescribedPredicate<JavaClass> RULES =
      DescribedPredicate.describe(
          "business rules",
          type ->
              DECIDING.contains(type)
                  || type.getPackageName().equals(SERVICE + ".event")
                  || type.getPackageName().equals(SERVICE + ".pay")
                  || type.getPackageName().equals(SERVICE + ".model"));

  /** The deciders, and what they are made of in their own folders. */
  private static Set<JavaClass> deciding() {
    Set<JavaClass> deciding = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>();
    CLASSES.stream().filter(type -> type.getSimpleName().endsWith("Decider")).forEach(open::push);
    while (!open.isEmpty()) {
      JavaClass type = open.pop();
      if (deciding.add(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(target -> target.getPackageName().equals(type.getPackageName()))
            .forEach(open::push);
      }
    }
    return deciding;
  }

  @Test
  void thereAreFeatures() {
    assertThat(FEATURES).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void featuresMeetOnlyThroughEventsAndTheModel() {
    for (String feature : FEATURES) {
      Set<String> others = new TreeSet<>(FEATURES);
      others.remove(feature);
      noClasses()
          .that()
          .resideInAPackage(feature)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others.toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void rulesUseNothingOfOursButEventsTheModelAndDeciders() {
    for (String feature : FEATURES) {
      classes()
          .that(RULES.and(resideInAPackage(feature)))
          .should()
          .onlyDependOnClassesThat(
              not(resideInAPackage("io.allotment.."))
                  .or(
                      resideInAnyPackage(
                          feature,
                          SERVICE + ".event",
                          SERVICE + ".model",
                          "io.allotment.runtime.decide")))
          .check(CLASSES);
    }
  }

  @Test
  void theModelAndTheEventsArePlainJava() {
    classes()
        .that()
        .resideInAPackage(SERVICE + ".model")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "org.jspecify..", "io.allotment.runtime.decide", SERVICE + ".model"))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(SERVICE + ".pay")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "io.allotment.runtime.decide",
                SERVICE + ".model",
                SERVICE + ".pay"))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(SERVICE + ".event")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "io.allotment.runtime.decide",
                SERVICE + ".model",
                SERVICE + ".event"))
        .check(CLASSES);
  }

  @Test
  void rulesKnowNoFramework() {
    noClasses()
        .that(RULES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.axonframework..",
            "com.mongodb..",
            "org.bson..",
            "io.grpc..",
            "com.google..",
            "com.fasterxml..",
            "tools.jackson..",
            "jakarta..",
            "org.slf4j..",
            "java.util.logging..",
            "java.sql..")
        .check(CLASSES);
  }

  @Test
  void timeAndChanceArriveInTheCommand() {
    noClasses()
        .that(RULES)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the clock is read or dice are thrown", RulesArchTest::readsTheWorld))
        .check(CLASSES);
    noClasses()
        .that(RULES)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(CLASSES);
    noClasses()
        .that(RULES)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\..*Random")
        .check(CLASSES);
  }

  /** Else what a library registered would be taken, or an offset, and kept. */
  @Test
  void whatIsATimeZoneIsSaidInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(SERVICE + ".model.IanaZones")
        .should()
        .callMethod(ZoneId.class, "getAvailableZoneIds")
        .check(CLASSES);
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .haveSimpleNameEndingWith("Decider")
        .should()
        .callMethod(ZoneId.class, "of", String.class)
        .check(CLASSES);
  }

  private static boolean readsTheWorld(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    return (owner.startsWith("java.time.") && method.equals("now"))
        || (owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty").contains(method))
        || (owner.equals("java.util.UUID") && method.equals("randomUUID"))
        || (owner.equals("java.lang.Math") && method.equals("random"))
        || (owner.equals("java.time.ZoneId") && method.equals("systemDefault"));
  }

  @Test
  void aFeatureIsNamedAsItsAct() {
    classes()
        .that(RULES)
        .and()
        .haveSimpleNameEndingWith("Decider")
        .should(
            be(
                DescribedPredicate.describe(
                    "named as their folder",
                    (JavaClass type) ->
                        (type.getSimpleName().toLowerCase(Locale.ROOT))
                            .equals(
                                type.getPackageName().substring(SERVICE.length() + 1)
                                    + "decider"))))
        .check(CLASSES);
  }
}
