package org.dl4jcomparison.manual;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** From scratch: nothing but the JDK and, for the Mersenne Twister, Hipparchus. */
@AnalyzeClasses(
    packages = "org.dl4jcomparison.manual",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundaryTest {
  @ArchTest
  static final ArchRule STANDS_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.dl4jcomparison.manual..",
              "java..",
              "jdk.incubator.vector",
              "org.hipparchus.random");

  @ArchTest
  static final ArchRule THE_READABLE_NETWORK_KNOWS_NOTHING_OF_THE_FAST_ONES =
      noClasses()
          .that()
          .resideInAPackage("org.dl4jcomparison.manual")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dl4jcomparison.manual.fast",
              "org.dl4jcomparison.manual.lanes",
              "jdk.incubator..");
}
