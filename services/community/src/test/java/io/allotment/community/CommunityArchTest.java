package io.allotment.community;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Where the lines of the service live. */
class CommunityArchTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.allotment.community");

  @Test
  void nothingIsSharedWithOtherServicesButTheirPublishedLanguage() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.allotment.rotation..", "io.allotment.gateway..", "io.allotment.standalone..")
        .check(CLASSES);
  }

  @Test
  void thePlatformIsUsedThroughTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.allotment.eventlog..", "io.allotment.embedded..")
        .check(CLASSES);
  }

  @Test
  void whatIsShownIsPlainJava() {
    classes()
        .that()
        .haveFullyQualifiedName("io.allotment.community.view.roster.Roster")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "io.allotment.community.view.roster",
            "io.allotment.community.view.people")
        .check(CLASSES);
  }

  @Test
  void onlyTheViewKnowsItsDocuments() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.allotment.community.view..")
        .and()
        .doNotHaveSimpleName("CommunityWiring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "org.bson..")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIsAndNotWhatRoleItPlays() {
    noClasses()
        .that()
        .doNotHaveSimpleName("CommunityService")
        .and()
        .doNotHaveSimpleName("CommunityEvent")
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Dto|Command|Event|Service)")
        .check(CLASSES);
  }
}
