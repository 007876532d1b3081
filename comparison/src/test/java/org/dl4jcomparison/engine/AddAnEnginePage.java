package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What docs/add-an-engine.md tells its readers to do. */
final class AddAnEnginePage {
  private static final Path PAGE = Path.of("..", "docs", "add-an-engine.md");
  private static final String BLOCK = ":\n\n```\\w+\n(.*?)```\n";
  private static final Pattern FILE =
      Pattern.compile("New file `([^`\n]+)`" + BLOCK, Pattern.DOTALL);
  private static final Pattern INSERTION =
      Pattern.compile("In `([^`\n]+)`, below the first line `([^`\n]+)`" + BLOCK, Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}(\\S.*)$");
  private static final Pattern ANY_BLOCK = Pattern.compile("(?ms)^```\\w+\n.*?^```$");

  private final List<MatchResult> files;
  private final List<MatchResult> insertions;
  private final List<String> commands;

  /** As it is now; every block of code on it is one that a reader is told what to do with. */
  AddAnEnginePage() throws IOException {
    String page = Files.readString(PAGE);
    files = FILE.matcher(page).results().toList();
    insertions = INSERTION.matcher(page).results().toList();
    assertThat(files).isNotEmpty();
    assertThat(ANY_BLOCK.matcher(page).results().toList())
        .hasSize(files.size() + insertions.size());
    String prose = ANY_BLOCK.matcher(page).replaceAll("");
    commands = COMMAND.matcher(prose).results().map(command -> command.group(1)).toList();
  }

  /** Writes its files below this directory; gives those of Java. */
  List<Path> writeFiles(Path project) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (MatchResult file : files) {
      Path path = project.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
      if (path.toString().endsWith(".java")) {
        sources.add(path);
      }
    }
    return sources;
  }

  /** Changes the files that it says are to be changed. */
  void insertLines(Path project) throws IOException {
    for (MatchResult insertion : insertions) {
      Path path = project.resolve(insertion.group(1));
      List<String> lines = new ArrayList<>(Files.readAllLines(path));
      int at = lines.stream().map(String::strip).toList().indexOf(insertion.group(2));
      assertThat(at).as("%s in %s", insertion.group(2), path).isNotNegative();
      lines.addAll(at + 1, insertion.group(3).lines().toList());
      Files.write(path, lines);
    }
  }

  /** Its commands, for a shell, in their order. */
  List<String> commands() {
    return commands;
  }
}
