package org.dl4jcomparison.engine.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;

/**
 * A JVM of the same kind as this one that runs {@link WorkerMain}.
 *
 * <p>It gets a port of the loopback interface and a random token through its standard input, which
 * nobody else can read, connects and shows the token. Its standard input then stays open: its end
 * tells the worker that this process is gone, however that came about.
 */
final class WorkerProcess implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final Process process;
  private final OutputTail output;
  private final ServerSocket server;
  private final byte[] token;

  private WorkerProcess(Process process, ServerSocket server, byte[] token) {
    this.process = process;
    this.server = server;
    this.token = token;
    this.output = new OutputTail(process.getInputStream(), "worker-output-" + process.pid());
  }

  /** Starts one and does not wait for it. */
  static WorkerProcess start(Isolation isolation, Class<? extends Engine> engine)
      throws IOException {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    try {
      WorkerProcess worker = new WorkerProcess(builder(isolation, engine).start(), server, token);
      worker.introduce(engine);
      return worker;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private static ProcessBuilder builder(Isolation isolation, Class<?> engine) {
    ProcessBuilder builder = new ProcessBuilder(command(isolation)).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    // These are meant for the program's own JVM and would come before what the engine wants.
    environment.remove("JDK_JAVA_OPTIONS");
    environment.put("CLASSPATH", ClassPath.of(WorkerMain.class, engine));
    environment.putAll(isolation.environment());
    return builder;
  }

  private static List<String> command(Isolation isolation) {
    String temporary = System.getProperty("java.io.tmpdir");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Djava.awt.headless=true");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add(CrashLogs.flag(Path.of(temporary)));
    command.addAll(isolation.jvmFlags());
    command.add(WorkerMain.class.getName());
    return command;
  }

  private void introduce(Class<?> engine) {
    String line =
        "%d %s %s\n"
            .formatted(server.getLocalPort(), HexFormat.of().formatHex(token), engine.getName());
    try {
      OutputStream stdin = process.getOutputStream();
      stdin.write(line.getBytes(StandardCharsets.UTF_8));
      stdin.flush();
    } catch (IOException e) {
      // It has ended already; whoever waits for its answer will see that, and its last words.
    }
  }

  /**
   * Waits until it has connected.
   *
   * @throws WorkerFailure if it ends instead, or does not answer for so long
   */
  Channel connect(Duration patience) throws WorkerFailure {
    long deadline = System.nanoTime() + patience.toNanos();
    try (server) {
      server.setSoTimeout(Math.toIntExact(BETWEEN_LOOKS.toMillis()));
      while (System.nanoTime() < deadline) {
        try {
          Socket socket = server.accept();
          if (showsToken(socket)) {
            return new Channel(socket);
          }
          socket.close();
        } catch (SocketTimeoutException e) {
          if (!process.isAlive()) {
            throw new WorkerFailure("did not start: " + end());
          }
        }
      }
    } catch (IOException e) {
      throw new WorkerFailure("could not be reached: " + e.getMessage(), e);
    }
    throw new WorkerFailure("did not answer for %d s".formatted(patience.toSeconds()));
  }

  /** Whatever else connects to the port cannot know the token. */
  private boolean showsToken(Socket socket) {
    try {
      socket.setSoTimeout(Math.toIntExact(LAST_WORDS.toMillis()));
      return MessageDigest.isEqual(token, socket.getInputStream().readNBytes(TOKEN_BYTES));
    } catch (IOException e) {
      return false;
    }
  }

  /** How it ended, with what it printed last. Waits for the end if it is near. */
  String end() {
    try {
      if (!process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "it closed the connection";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String words = output.lastWords();
    return "it ended with exit code %d%s%s"
        .formatted(
            process.isAlive() ? -1 : process.exitValue(),
            words.isEmpty() ? "" : ": " + words,
            output.crashLog().map(log -> "; its log is " + log).orElse(""));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends it at once: there is nothing in it that would be lost. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      server.close();
      process.getOutputStream().close();
      process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      // Both are gone then, which is what was wanted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
