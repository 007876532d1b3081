package org.dl4jcomparison.command;

import java.awt.Desktop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.ReportPage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options that say what a command prints: results on standard output, everything else on
 * standard error.
 */
public final class ConsoleOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      converter = LanguageChoice.class,
      completionCandidates = LanguageChoice.class,
      description =
          "Language of what is printed: ${COMPLETION-CANDIDATES}. Default: that of the system, or"
              + " English.")
  private Language language = Language.of(Locale.getDefault());

  @Option(
      names = "--json",
      description =
          "Print the file with the numbers instead of tables and sentences, and nothing else to"
              + " standard output.")
  private boolean json;

  @Option(
      names = "--quiet",
      description = "Print neither progress nor where the results are; warnings and errors stay.")
  private boolean quiet;

  @Option(names = "--open", description = "Open the report in the browser at the end.")
  private boolean open;

  /** Languages by their code. */
  static final class LanguageChoice extends OptionValues.Choice<Language> {
    LanguageChoice() {
      super(Language.all().toArray(Language[]::new), Language::code);
    }
  }

  /** The language of what is printed. */
  public Language language() {
    return language;
  }

  /** Where it is told what goes on; nowhere if that is not wanted. */
  public PrintWriter progress() {
    return quiet ? new PrintWriter(Writer.nullWriter()) : command.commandLine().getErr();
  }

  /** Shows how far a command is. */
  public ProgressDisplay display() {
    return new ProgressDisplay(progress(), !quiet && Terminal.isStandardError());
  }

  /**
   * Writes the results, and prints either their numbers or what is said of them.
   *
   * @param shown the folder as the user knows it
   * @param files content by name, the page first if there is one
   * @param index name of the file with the numbers
   * @param said prints tables and sentences
   * @throws IOException if the files could not all be written; the folder is then as it was
   */
  public void finish(
      Path shown,
      OutputFolder folder,
      Map<String, OutputFolder.Content> files,
      String index,
      Consumer<PrintWriter> said)
      throws IOException {
    folder.replace(files);
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.get(index).writeTo(bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      said.accept(out);
    }
    out.flush();
    wrote(shown, List.copyOf(files.keySet()));
    if (open) {
      open(shown, files);
    }
  }

  /** Tells of files that were written. */
  public void wrote(Path folder, List<String> files) {
    int others = files.size() - 1;
    String more =
        others == 0 ? "" : " and %d more %s".formatted(others, others == 1 ? "file" : "files");
    PrintWriter err = progress();
    err.printf("wrote %s%s%n", folder.resolve(files.get(0)), more);
    err.flush();
  }

  private void open(Path shown, Map<String, OutputFolder.Content> files) {
    PrintWriter err = command.commandLine().getErr();
    if (!files.containsKey(ReportPage.FILE)) {
      err.println("--open: there is no page to open, only pictures and data in " + shown);
      return;
    }
    Path page = shown.resolve(ReportPage.FILE);
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page.toUri());
        return;
      }
    } catch (IOException e) {
      // Told below: there is no browser either.
    }
    err.println("--open: no browser can be opened from here; the page is " + page);
  }
}
