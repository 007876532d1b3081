package org.dl4jcomparison.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page of the documentation tells its readers to do. */
public final class Guide {
  private static final String BLOCK = ":\n\n```\\w+\n(.*?)```\n";
  private static final Pattern FILE =
      Pattern.compile("New file `([^`\n]+)`" + BLOCK, Pattern.DOTALL);
  private static final Pattern INSERTION =
      Pattern.compile(
          "[Ii]n\\s`([^`\n]+)`, (above|below) the\\sfirst\\sline\\s`([^`\n]+)`" + BLOCK,
          Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}(\\S.*)$");
  private static final Pattern ANY_BLOCK = Pattern.compile("(?ms)^```\\w+\n.*?^```$");

  private final String text;
  private final List<MatchResult> files;
  private final List<MatchResult> insertions;
  private final List<String> commands;

  /**
   * A page as it is now; every block of code on it is one that a reader is told what to do with.
   *
   * @param page its name in {@code docs}
   */
  public Guide(String page) throws IOException {
    text = Files.readString(Path.of("..", "docs", page));
    files = FILE.matcher(text).results().toList();
    insertions = INSERTION.matcher(text).results().toList();
    assertThat(ANY_BLOCK.matcher(text).results().toList())
        .isNotEmpty()
        .hasSize(files.size() + insertions.size());
    String prose = ANY_BLOCK.matcher(text).replaceAll("");
    commands = COMMAND.matcher(prose).results().map(command -> command.group(1)).toList();
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** Writes its files below this directory; gives those of Java. */
  public List<Path> writeFiles(Path project) throws IOException {
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

  /** The files that it says are to be changed. */
  public Set<String> changed() {
    Set<String> changed = new TreeSet<>();
    insertions.forEach(insertion -> changed.add(insertion.group(1)));
    return changed;
  }

  /** Changes them. */
  public void insertLines(Path project) throws IOException {
    for (MatchResult insertion : insertions) {
      Path path = project.resolve(insertion.group(1));
      List<String> lines = new ArrayList<>(Files.readAllLines(path));
      int at = lines.stream().map(String::strip).toList().indexOf(insertion.group(3));
      assertThat(at).as("%s in %s", insertion.group(3), path).isNotNegative();
      boolean below = insertion.group(2).equals("below");
      lines.addAll(below ? at + 1 : at, insertion.group(4).lines().toList());
      Files.write(path, lines);
    }
  }

  /** Its commands, for a shell, in their order. */
  public List<String> commands() {
    return commands;
  }
}
