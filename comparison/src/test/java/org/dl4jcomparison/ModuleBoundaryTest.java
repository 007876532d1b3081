package org.dl4jcomparison;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.dl4jcomparison.chart.ChartStyle;
import org.dl4jcomparison.messages.Language;
import org.knowm.xchart.XYChart;

/**
 * Below stands what every room uses and what knows none of them; the rooms stand side by side, on
 * single runs, which is all that they have in common; above them stands what puts them together.
 */
@AnalyzeClasses(
    packages = "org.dl4jcomparison",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundaryTest {
  private static final String ROOT = "org.dl4jcomparison.";
  private static final String ROOMS = ROOT + "(study|explain|symmetry|agreement|scaling)..";
  private static final String[] ADAPTERS = {
    ROOT + "engine.manual..",
    ROOT + "engine.dl4j..",
    ROOT + "engine.nd4j..",
    ROOT + "engine.pytorch.."
  };

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + "(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("common")
          .definedBy(
              ROOT + "experiment..",
              ROOT + "engine..",
              ROOT + "data..",
              ROOT + "experimentfile..",
              ROOT + "statistics..",
              ROOT + "messages..",
              ROOT + "text..",
              ROOT + "chart..",
              ROOT + "output..",
              ROOT + "runner..",
              ROOT + "store..",
              ROOT + "certificate..",
              ROOT + "evidence..",
              ROOT + "report..",
              ROOT + "command..")
          .layer("single runs")
          .definedBy(ROOT + "convergence..")
          .layer("rooms")
          .definedBy(ROOMS)
          .layer("compare")
          .definedBy(ROOT + "compare..")
          .layer("cli")
          .definedBy(ROOT + "cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("rooms")
          .mayOnlyBeAccessedByLayers("compare", "cli")
          .whereLayer("single runs")
          .mayOnlyBeAccessedByLayers("rooms", "compare", "cli")
          .ensureAllClassesAreContainedInArchitectureIgnoring(
              "org.dl4jcomparison",
              ROOT + "manual..",
              ROOT + "dl4j..",
              ROOT + "nd4j..",
              ROOT + "pytorch..");

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching(ROOMS).should().notDependOnEachOther();

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
  static final ArchRule CHARTS_ARE_DRAWN_IN_A_LANGUAGE =
      methods()
          .that()
          .haveRawReturnType(XYChart.class)
          .and()
          .areNotPrivate()
          .and()
          .areNotDeclaredIn(ChartStyle.class)
          .should()
          .haveRawParameterTypes(
              describe(
                  "with a language",
                  types -> types.stream().anyMatch(type -> type.isEquivalentTo(Language.class))));

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
