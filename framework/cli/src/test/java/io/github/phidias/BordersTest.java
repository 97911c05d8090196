package io.github.phidias;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class BordersTest {
  private static final String[] CORE = packages(
      "bars", "series", "signals", "strategy", "parameters", "request", "simulation", "risk", "config", "errors",
      "internal", "orders", "accounts", "matching", "costs", "rebalance", "sessions", "timeline", "verify", "metrics",
      "symbols", "plugins", "isolation", "reproduce", "swings");

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(location -> !location.contains("-tests.jar"))
      .importPackages("io.github.phidias");

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> "io.github.phidias." + name + "..").toArray(String[]::new);
  }

  @Test
  void theClassesAreThere() {
    for (String expected : new String[] {"bars.Bars", "indicators.Indicators", "strategies.EmaCrossover", "datasets.BarFiles", "reports.charts.Picture", "cli.Main"}) {
      assertTrue(CLASSES.contain("io.github.phidias." + expected), expected);
    }
  }

  @Test
  void theCoreKnowsNoneOfTheModulesAboveIt() {
    noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat()
        .resideInAnyPackage(packages("indicators", "strategies", "datasets", "reports", "cli", "benchmarks", "examples")).check(CLASSES);
  }

  @Test
  void indicatorsKnowOnlyTheCore() {
    noClasses().that().resideInAnyPackage(packages("indicators")).should().dependOnClassesThat()
        .resideInAnyPackage(packages("strategies", "datasets", "reports", "cli", "benchmarks")).check(CLASSES);
  }

  @Test
  void whatAllIndicatorsShareKnowsNoFamily() {
    noClasses().that().resideInAnyPackage("io.github.phidias.indicators", "io.github.phidias.indicators.kernels").should()
        .dependOnClassesThat(resideInAPackage("io.github.phidias.indicators..")
            .and(not(resideInAnyPackage("io.github.phidias.indicators", "io.github.phidias.indicators.kernels"))))
        .check(CLASSES);
    slices().matching("io.github.phidias.indicators.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void strategiesKnowOnlyIndicatorsAndTheCore() {
    noClasses().that().resideInAnyPackage(packages("strategies")).should().dependOnClassesThat()
        .resideInAnyPackage(packages("datasets", "reports", "cli", "benchmarks")).check(CLASSES);
  }

  @Test
  void dataSetsKnowOnlyTheCore() {
    noClasses().that().resideInAnyPackage(packages("datasets")).should().dependOnClassesThat()
        .resideInAnyPackage(packages("indicators", "strategies", "reports", "cli", "benchmarks")).check(CLASSES);
  }

  @Test
  void reportsKnowOnlyIndicatorsAndTheCore() {
    noClasses().that().resideInAnyPackage(packages("reports")).should().dependOnClassesThat()
        .resideInAnyPackage(packages("strategies", "datasets", "cli", "benchmarks")).check(CLASSES);
  }

  @Test
  void onlyReportsDraw() {
    noClasses().that().resideOutsideOfPackage("io.github.phidias.reports..").should().dependOnClassesThat()
        .resideInAnyPackage("org.knowm.xchart..", "java.awt..", "javax.imageio..").check(CLASSES);
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    noClasses().that().resideOutsideOfPackage("io.github.phidias.cli..").should().dependOnClassesThat()
        .resideInAnyPackage(packages("cli")).check(CLASSES);
  }

  @Test
  void onlyTheCommandLineReadsArguments() {
    noClasses().that().resideOutsideOfPackages("io.github.phidias.cli..", "io.github.phidias.benchmarks..").should()
        .dependOnClassesThat().resideInAPackage("picocli..").check(CLASSES);
  }

  @Test
  void onlyConfigurationReadsYamlAndSchemas() {
    noClasses().that().resideOutsideOfPackage("io.github.phidias.config..").should().dependOnClassesThat()
        .resideInAnyPackage("org.yaml..", "com.fasterxml.jackson.dataformat..", "org.everit..", "org.json..").check(CLASSES);
  }

  @Test
  void theCoreReadsNoFilesButItsOwnConfiguration() {
    noClasses().that().resideInAnyPackage(CORE).and().resideOutsideOfPackage("io.github.phidias.config..").should()
        .dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..").check(CLASSES);
  }

  @Test
  void theInternalDoorsAreUsedOnlyByOurOwnKernels() {
    noClasses().that().resideOutsideOfPackages(packages("internal", "strategy", "series", "indicators", "strategies")).should()
        .dependOnClassesThat().resideInAnyPackage(packages("internal")).check(CLASSES);
  }

  @Test
  void nobodyReadsTheWallClockOrSleeps() {
    noClasses().that().resideOutsideOfPackages("io.github.phidias.cli..", "io.github.phidias.benchmarks..").should()
        .callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(Thread.class, "sleep", long.class)
        .because("a run must replay from its inputs alone").check(CLASSES);
  }

  @Test
  void nobodyExitsButTheCommandLine() {
    noClasses().that().doNotHaveFullyQualifiedName("io.github.phidias.cli.Main")
        .and().resideOutsideOfPackage("io.github.phidias.benchmarks..").should()
        .callMethod(System.class, "exit", int.class).check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    // The internal doors are installed by the class behind them: that is a circle, and their purpose.
    slices().matching("io.github.phidias.(*)..").should().beFreeOfCycles()
        .ignoreDependency(resideInAPackage("io.github.phidias.internal.."), alwaysTrue())
        .ignoreDependency(alwaysTrue(), resideInAnyPackage("io.github.phidias.internal.."))
        .check(CLASSES);
  }

  @Test
  void everyPackageIntroducesItself() throws IOException {
    Path root = Path.of(System.getProperty("phidias.root", "../.."));
    try (Stream<Path> files = Files.walk(root, 12)) {
      List<Path> silent = files
          .filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/main/java/") && !f.toString().contains("/target/"))
          .map(Path::getParent).distinct()
          .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
      assertEquals(List.of(), silent);
    }
  }
}
