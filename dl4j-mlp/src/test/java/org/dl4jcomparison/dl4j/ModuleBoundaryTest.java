package org.dl4jcomparison.dl4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** DL4J and ND4J only, and the log that they write to. */
@AnalyzeClasses(
    packages = {"org.dl4jcomparison.dl4j", "org.dl4jcomparison.nd4j"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundaryTest {
  @ArchTest
  static final ArchRule STANDS_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.dl4jcomparison.dl4j",
              "org.dl4jcomparison.nd4j",
              "java..",
              "org.deeplearning4j..",
              "org.nd4j..",
              "org.slf4j..");

  /** The array-library network shows what ND4J costs without the framework around it. */
  @ArchTest
  static final ArchRule THE_ARRAY_NETWORK_USES_ARRAYS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.dl4jcomparison.nd4j")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j.linalg.learning..");
}
