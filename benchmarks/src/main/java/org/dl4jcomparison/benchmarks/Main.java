package org.dl4jcomparison.benchmarks;



import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times every contender in turn, several rounds, and writes what came out. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    subcommands = Populations.class,
    description = "Times a training update of every implementation, side by side.")
public final class Main implements Callable<Integer> {
  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often every contender is taken (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "3",
      description =
          "Measured per contender, size and round, after as long to warm up (${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--shapes",
      split = ",",
      defaultValue = "4x2x3,256x30x64,4096x64x256,8192x256x512",
      description = "Sizes, as rows x inputs x hidden units (${DEFAULT-VALUE}).")
  private List<String> shapes;

  @Option(names = "--only", description = "Only contenders whose names contain this.")
  private String only;

  @Option(names = "--no-scaling", description = "Leaves out the curves of cost against size.")
  private boolean noScaling;

  @Option(
      names = "--publish",
      description = "Also replaces the measured part and the charts of docs/performance.md.")
  private boolean publish;

  /** Options in one argument, split at blanks, or each in its own. */
  public static void main(String[] args) {
    String[] split =
        Stream.of(args)
            .flatMap(a -> Stream.of(a.split(" ")))
            .filter(a -> !a.isEmpty())
            .toArray(String[]::new);
    System.exit(new CommandLine(new Main()).execute(split));
  }

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Times nothing and takes the raw samples of this file instead.")
  private Path from;

  @Override
  public Integer call() throws IOException {
    Raw raw = from == null ? measure() : Raw.read(from);
    String page = new Page(raw.shapes(), raw.measurements()).text(raw);
    System.out.print(page);
    if (from == null) {
      System.err.println("Raw samples: " + raw.write(Path.of("benchmarks", "results")));
    }
    if (publish) {
      publish(page, raw);
    }
    return 0;
  }

  private Raw measure() throws IOException {
    List<Shape> sizes = shapes.stream().map(Shape::parse).toList();
    Timer timer = new Timer(Path.of("benchmarks", "peers.py"), seconds);
    List<String> leftOut = new ArrayList<>();
    List<Contender> contenders = present(timer, leftOut);
    leftOut.forEach(System.err::println);

    double peak = timer.peak();
    Measurements measurements = new Measurements();
    for (int round = 1; round <= rounds; round++) {
      for (Shape shape : sizes) {
        for (Contender contender : contenders) {
          if (contender.timed().includes(shape)) {
            System.err.printf("round %d, %s, %s%n", round, shape, contender.label());
            measurements.add(contender, shape, timer.time(contender, shape));
          }
        }
      }
    }
    Scaling scaling = noScaling ? null : Scaling.measure(timer, fastest(contenders));
    return new Raw(conditions(timer.versions()), leftOut, measurements, peak, scaling);
  }

  private List<Contender> present(Timer timer, List<String> leftOut) {
    List<Contender> present = new ArrayList<>();
    Map<String, Boolean> importable = new TreeMap<>();
    for (Contender contender : Contender.all()) {
      if (only != null && !contender.name().contains(only)) {
        continue;
      }
      if (contender.command() instanceof Contender.Python python) {
        boolean here = importable.computeIfAbsent(python.framework(), timer::canImport);
        if (!here) {
          String line = contender.name() + " is left out: python3 is not here or cannot import it.";
          if (!leftOut.contains(line)) {
            leftOut.add(line);
          }
          continue;
        }
      }
      present.add(contender);
    }
    return present;
  }

  private static Contender fastest(List<Contender> contenders) {
    return contenders.stream()
        .filter(c -> c.threads() == 1 && c.name().contains("vector"))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("The curves need the fast network: --no-scaling"));
  }

  static Map<String, String> conditions(Map<String, String> versions) throws IOException {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("date", LocalDate.now().toString());
    conditions.put("processor", processor());
    conditions.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    conditions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    conditions.put(
        "JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    conditions.putAll(versions);
    return conditions;
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return "unknown";
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static void publish(String page, Raw raw) throws IOException {
    Path docs = Path.of("docs");
    Path file = docs.resolve("performance.md");
    String text = Files.readString(file);
    String published =
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
            + "\n"
            + page
            + "\n![Times as fast as NumPy](performance-ratios.png)\n"
            + (raw.scaling() == null ? "" : "\n![Cost against size](performance-scaling.png)\n")
            + text.substring(text.indexOf(END));
    Files.writeString(file, published);
    Charts.write(
        Charts.ratios(raw.shapes(), raw.measurements()), docs.resolve("performance-ratios.png"));
    if (raw.scaling() != null) {
      Charts.write(Charts.scaling(raw.scaling()), docs.resolve("performance-scaling.png"));
    }
  }
}
