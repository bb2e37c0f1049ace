package io.allotment.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.allotment.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FEATURES = {
    "issueinvitation",
    "redeeminvitation",
    "grantrole",
    "withdrawrole",
    "issuetoken",
    "revoketoken",
    "removeperson",
    "changepassword",
    "firststart"
  };

  @ArchTest
  static final ArchRule RULES_ARE_PLAIN_JAVA =
      classes()
          .that()
          .haveSimpleNameEndingWith("Decider")
          .or()
          .resideInAnyPackage("..gateway.event..", "..gateway.model..", "..gateway.state..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.allotment.runtime.decide..",
              "io.allotment.gateway..");

  @ArchTest
  static final ArchRule RULES_KNOW_NO_ADAPTER =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Decider")
          .or()
          .resideInAnyPackage("..gateway.event..", "..gateway.model..", "..gateway.state..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..gateway.access..",
              "..gateway.people..",
              "..gateway.signin..",
              "..gateway.door..",
              "..gateway.route..",
              "..gateway.live..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_AN_ORDER =
      slices().matching("io.allotment.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void featuresMeetThroughEventsOnly(JavaClasses all) {
    for (String feature : FEATURES) {
      for (String other : FEATURES) {
        if (!feature.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("..gateway." + feature)
              .should()
              .dependOnClassesThat()
              .resideInAPackage("..gateway." + other)
              .check(all);
        }
      }
    }
  }
}
