package org.coecorpus.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.coecorpus.jobs.cli.AuditCommand;
import org.coecorpus.jobs.cli.BenchCommand;
import org.coecorpus.jobs.cli.EvalCommand;
import org.coecorpus.jobs.cli.ExitCode;
import org.coecorpus.jobs.cli.GenerateCommand;
import org.coecorpus.jobs.cli.Interruption;
import org.coecorpus.jobs.cli.MeasuresCommand;
import org.coecorpus.jobs.cli.NeedsCommand;
import org.coecorpus.jobs.cli.PurgeCommand;
import org.coecorpus.jobs.cli.ReadCommand;
import org.coecorpus.jobs.cli.ReleasesCommand;
import org.coecorpus.jobs.cli.ReportCommand;
import org.coecorpus.jobs.cli.RunCommand;
import org.coecorpus.jobs.cli.SearchCommand;
import org.coecorpus.jobs.cli.ServeCommand;
import org.coecorpus.jobs.cli.ShowCommand;
import org.coecorpus.jobs.cli.SimilarCommand;
import org.coecorpus.jobs.cli.ThemesCommand;
import org.coecorpus.jobs.cli.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: {@code coe COMMAND}. Messages go to standard error, results to standard output.
 */
@Command(
    name = "coe",
    description = "Reads COEs and publishes search, themes, measures and reports.",
    version = "coe 0.1.0",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      SearchCommand.class,
      SimilarCommand.class,
      EvalCommand.class,
      ShowCommand.class,
      ServeCommand.class,
      ThemesCommand.class,
      MeasuresCommand.class,
      ReportCommand.class,
      ReleasesCommand.class,
      VerifyCommand.class,
      PurgeCommand.class,
      ReadCommand.class,
      AuditCommand.class,
      NeedsCommand.class,
      GenerateCommand.class,
      BenchCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Libraries ask for these; the product's own code never does.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int code = commandLine().execute(args);
    if (System.out.checkError() && code == ExitCode.DONE.number()) {
      System.err.println("coe: the output could not be written");
      code = ExitCode.STORE.number();
    }
    System.exit(code);
  }

  /** The commands, with what each kind of failure prints and returns. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (Interruption.isUnderWay()) {
            return ExitCode.FAULT.number();
          }
          ExitCode code = ExitCode.of(failure);
          if (code == ExitCode.FAULT) {
            failure.printStackTrace(command.getErr());
            command.getErr().println("coe: a fault of ours; please report the lines above");
          } else {
            command.getErr().println("coe: " + message(failure));
          }
          return code.number();
        });
    return line;
  }

  /** Exceptions of the file system carry no more than a path as their message. */
  private static String message(Exception failure) {
    if (ExitCode.isDiskFull(failure)) {
      return "no space left on the disk of the store or of temporary files; nothing was published";
    }
    return failure instanceof IOException
        ? "cannot read or write: " + failure
        : String.valueOf(failure.getMessage());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
