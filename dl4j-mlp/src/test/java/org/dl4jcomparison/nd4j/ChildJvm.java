package org.dl4jcomparison.nd4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a JVM with these tests' class path did.
 *
 * @param exitCode 0 if it ended well
 * @param output what it printed, errors included; what newer versions of Java say of ND4J's use of
 *     the JVM is left out
 */
record ChildJvm(int exitCode, String output) {

  /** Runs a program to its end. */
  static ChildJvm run(Path folder, List<String> flags, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
    command.addAll(flags);
    command.add(program.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("WARNING: ") && !line.isBlank())
            .collect(Collectors.joining("\n"));
    return new ChildJvm(process.waitFor(), output);
  }
}
