package org.coecorpus.jobs.cli;

import picocli.CommandLine.Command;

/** The benchmarks: {@code coe bench NAME}. */
@Command(
    name = "bench",
    description = "Measures parts of the product beside plain ways to do the same.",
    synopsisSubcommandLabel = "NAME",
    subcommands = {
      BenchReadCommand.class,
      BenchThemesCommand.class,
      BenchSearchQualityCommand.class
    })
public final class BenchCommand {}
