package org.dl4jcomparison;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Experiment file, experiment, engines, runner, runs, evidence of one run, studies of many,
 * evidence of those, report: data flows one way.
 */
@AnalyzeClasses(
    packages = "org.dl4jcomparison",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundaryTest {
  private static final String ROOT = "org.dl4jcomparison.";
  private static final String[] ADAPTERS = {
    ROOT + "engine.manual..",
    ROOT + "engine.dl4j..",
    ROOT + "engine.nd4j..",
    ROOT + "engine.pytorch.."
  };

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(
              ROOT + "experiment..",
              ROOT + "data..",
              ROOT + "experimentfile..",
              ROOT + "engine..",
              ROOT + "runner..",
              ROOT + "evidence..",
              ROOT + "study..",
              ROOT + "investigation..",
              ROOT + "report..",
              ROOT + "cli..")
          .layer("experiment")
          .definedBy(ROOT + "experiment..")
          .layer("data")
          .definedBy(ROOT + "data..")
          .layer("engine")
          .definedBy(ROOT + "engine..")
          .layer("runner")
          .definedBy(ROOT + "runner..")
          .layer("experimentfile")
          .definedBy(ROOT + "experimentfile..")
          .layer("evidence")
          .definedBy(
              resideInAPackage(ROOT + "evidence..")
                  .and(resideOutsideOfPackage(ROOT + "evidence.study..")))
          .layer("study")
          .definedBy(ROOT + "study..")
          .optionalLayer("evidence of studies")
          .definedBy(ROOT + "evidence.study..")
          .layer("investigation")
          .definedBy(ROOT + "investigation..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("cli")
          .definedBy(ROOT + "cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("investigation")
          .mayOnlyBeAccessedByLayers("report", "cli")
          .whereLayer("evidence of studies")
          .mayOnlyBeAccessedByLayers("investigation", "report", "cli")
          .whereLayer("study")
          .mayOnlyBeAccessedByLayers("evidence of studies", "investigation", "report", "cli")
          .whereLayer("evidence")
          .mayOnlyBeAccessedByLayers(
              "study", "evidence of studies", "investigation", "report", "cli")
          .whereLayer("runner")
          .mayOnlyBeAccessedByLayers("evidence", "study", "cli")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("experimentfile", "cli")
          .whereLayer("experimentfile")
          .mayOnlyBeAccessedByLayers("report", "cli")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers(
              "experimentfile",
              "runner",
              "evidence",
              "study",
              "evidence of studies",
              "investigation",
              "report",
              "cli");

  @ArchTest
  static final ArchRule STATISTICS_KNOW_ONLY_NUMBERS =
      classes()
          .that()
          .resideInAPackage(ROOT + "statistics..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "statistics..", "java..", "org.hipparchus..");

  @ArchTest
  static final ArchRule MESSAGES_KNOW_ONLY_WORDS =
      classes()
          .that()
          .resideInAPackage(ROOT + "messages..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "messages..", "java..", "com.ibm.icu..");

  @ArchTest
  static final ArchRule ONLY_MESSAGES_KNOW_ICU =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "messages..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.ibm.icu..");

  @ArchTest
  static final ArchRule ONLY_ITS_ADAPTER_KNOWS_THE_DL4J_NETWORK =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "engine.dl4j..", ROOT + "dl4j..", ROOT + "engine.nd4j..", ROOT + "nd4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "dl4j..", ROOT + "nd4j..", "org.deeplearning4j..", "org.nd4j..");

  @ArchTest
  static final ArchRule ONLY_ITS_ADAPTER_TRAINS_THE_MANUAL_NETWORK =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "engine.manual..", ROOT + "manual..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.(ManualMlp|FastMlp)");

  @ArchTest
  static final ArchRule ENGINES_ARE_FOUND_NOT_NAMED =
      classes()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(ADAPTERS);
}
