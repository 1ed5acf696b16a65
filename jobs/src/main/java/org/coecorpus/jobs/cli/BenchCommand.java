package org.coecorpus.jobs.cli;

import picocli.CommandLine.Command;

/** The benchmarks: {@code coe bench NAME}. */
@Command(
    name = "bench",
    description = "Measures parts of the product beside a plain loop.",
    synopsisSubcommandLabel = "NAME",
    subcommands = {BenchReadCommand.class})
public final class BenchCommand {}
