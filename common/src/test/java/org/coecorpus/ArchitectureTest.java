package org.coecorpus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;

/** The layers of this module, and what a computation may not look at. */
@AnalyzeClasses(packages = "org.coecorpus", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.coecorpus.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sparkStaysInTheJobs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.coecorpus.jobs..");

  @ArchTest
  static final ArchRule luceneStaysInSearchAndText =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.coecorpus.search..", "org.coecorpus.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule webServerAndTemplatesStayInServe =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.coecorpus.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.net.httpserver..", "gg.jte..", "org.coecorpus.serve..");

  @ArchTest
  static final ArchRule pagesOnlyReadReleases =
      noClasses()
          .that()
          .resideInAPackage("org.coecorpus.serve..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.coecorpus\\.release\\.(StoreLock|ReleaseDraft|ReleaseInfo)"
                  + "|java\\.nio\\.file\\.Files|java\\.io\\.File.*")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.coecorpus.read..", "org.coecorpus.embed..");

  @ArchTest
  static final ArchRule statisticsKnowsNothingOfCoes =
      classes()
          .that()
          .resideInAPackage("org.coecorpus.statistics..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.coecorpus.statistics..", "java..", "org.apache.commons..", "org.jspecify..");

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
          .callMethod(Clock.class, "systemUTC")
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
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
          .orShould()
          .resideInAnyPackage("..util..", "..helper..", "..common..");
}
