package org.coecorpus.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;

/** How the jobs hang together. */
@AnalyzeClasses(packages = "org.coecorpus.jobs", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.coecorpus.jobs.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule jobsMeetInTheDatasetsOnly =
      slices()
          .matching("org.coecorpus.jobs.(read|table|index|theme|measure|report|generate)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule readingCommandsStartNoSpark =
      noClasses()
          .that()
          .resideInAPackage("org.coecorpus.jobs.cli..")
          .and()
          .doNotHaveSimpleName("RunCommand")
          .and()
          .doNotHaveSimpleName("PurgeCommand")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.coecorpus.jobs.run..");

  @ArchTest
  static final ArchRule luceneStaysBehindTheSearchPackage =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyItsCommandKnowsThePages =
      noClasses()
          .that()
          .doNotHaveSimpleName("ServeCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.coecorpus.serve..");

  @ArchTest
  static final ArchRule nothingReadsTheClockOrTheMachinesHabits =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)");
}
