package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dl4jcomparison.data.BuiltInData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
  private static final Pattern LAUNCHER = Pattern.compile("^  dl4j-comparison ?([^>]*)(>.*)?$");
  private static final Pattern MAVEN =
      Pattern.compile("^  mvn .*exec:java -pl comparison -Dexec\\.args=\"([^\"]*)\"$");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  private static CommandLine commandLine() {
    return CommandLineFactory.create(
        new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
  }

  static Stream<CommandLine> commands() {
    return withSubcommands(commandLine());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyHelpEndsWithExamplesOfItsCommandThatCanBeGiven(CommandLine command) {
    String help = command.getUsageMessage();
    assertThat(help).contains("\nExamples:\n");
    List<String> examples = help.substring(help.indexOf("\nExamples:\n") + 11).lines().toList();
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      String arguments = arguments(example);
      CommandLine root = commandLine();
      root.parseArgs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
      if (command.getParent() != null) {
        assertThat("dl4j-comparison " + arguments)
            .startsWith(command.getCommandSpec().qualifiedName());
      }
    }
  }

  private static String arguments(String example) {
    Matcher launcher = LAUNCHER.matcher(example);
    Matcher maven = MAVEN.matcher(example);
    assertThat(launcher.matches() || maven.matches()).as(example).isTrue();
    return (launcher.matches() ? launcher.group(1) : maven.group(1)).strip();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionAndParameterIsDescribedInLinesThatFit(CommandLine command) {
    assertThat(command.getCommandSpec().args())
        .allSatisfy(arg -> assertThat(arg.description()).isNotEmpty());
    assertThat(command.getUsageMessage().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(command.getUsageMessage()).doesNotContain("${");
  }

  @Test
  void bashCompletesWithTheScriptThatIsPrinted() throws Exception {
    assumeTrue(isPresent("bash"), "bash is there");
    assertThat(
            CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(System.err))
                .execute("completion"))
        .isZero();
    Path script = Files.writeString(folder.resolve("completion"), out.toString());

    assertThat(completions(script, "comp")).containsExactlyInAnyOrder("compare", "completion");
    assertThat(completions(script, "certify", "--prec")).containsExactly("--precision");
    assertThat(completions(script, "template", "--data", ""))
        .containsExactlyInAnyOrderElementsOf(BuiltInData.names());
    assertThat(completions(script, "certify", "man")).containsExactly("manual");
    assertThat(completions(script, "certify", "--precision", ""))
        .containsExactly("float64", "float32");
    assertThat(completions(script, "nonsense", "x")).isEmpty();
  }

  private List<String> completions(Path script, String... words) throws Exception {
    String line =
        """
        source "$0"
        COMP_WORDS=(dl4j-comparison "$@")
        COMP_CWORD=$#
        _complete_dl4j-comparison
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    Process bash =
        new ProcessBuilder(
                Stream.concat(Stream.of("bash", "-c", line, script.toString()), Stream.of(words))
                    .toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(bash.getInputStream().readAllBytes());
    bash.waitFor();
    return printed.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isPresent(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
