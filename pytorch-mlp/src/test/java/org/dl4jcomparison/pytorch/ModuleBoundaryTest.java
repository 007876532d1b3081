package org.dl4jcomparison.pytorch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Deep Java Library only. */
@AnalyzeClasses(
    packages = "org.dl4jcomparison.pytorch",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundaryTest {
  @ArchTest
  static final ArchRule STANDS_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.dl4jcomparison.pytorch", "java..", "ai.djl..", "org.slf4j..");
}
