package org.dl4jcomparison.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.explain.Design;
import org.dl4jcomparison.evidence.explain.Factor;
import org.dl4jcomparison.evidence.explain.Plan;
import org.dl4jcomparison.evidence.parity.Observer;
import org.dl4jcomparison.evidence.scaling.ScalingPoint;
import org.dl4jcomparison.report.Text;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.study.Missing;
import org.dl4jcomparison.study.Study;

/** Tells what a command is about to do, and shows how far it is. */
final class ProgressDisplay implements AutoCloseable {
  private final PrintWriter err;
  private final Pace pace = new Pace();
  // Once it is known what there is to do.
  private ProgressForm form;

  ProgressDisplay(PrintWriter err) {
    this.err = err;
  }

  /**
   * What there is to do.
   *
   * @param unit what the trainings are called, in the plural
   * @param trainings in all
   * @param before how many of them were made earlier
   * @param updates that the others make at most
   * @param detail of which trainings more is told than that they are over
   */
  record Work(String unit, int trainings, int before, long updates, Detail detail) {
    enum Detail {
      EVERY_TRAINING,
      FIRST_THAT_BREAKS,
      NONE
    }
  }

  /** Follows a few trainings, each of interest. */
  Progress trainings(int trainings, long updates) {
    return begin(new Work("trainings", trainings, 0, updates, Work.Detail.EVERY_TRAINING));
  }

  /** Follows these trainings, each of interest. */
  Progress trainings(List<TrainingRequest> requests) {
    long updates = requests.stream().mapToLong(r -> r.contender().spec().updates()).sum();
    return trainings(requests.size(), updates);
  }

  /** Tells why runs that are stored have to be trained again, then follows the missing ones. */
  Progress study(Study study) {
    Missing missing = study.missing();
    if (missing.damaged() > 0) {
      err.println(runs(missing.damaged()) + " damaged and will be trained again");
    }
    missing.elsewhere().forEach((other, runs) -> err.println(runs(runs) + " stored for " + other));
    int toTrain = missing.runs().size();
    int before = study.runs() - toTrain;
    // After "6 runs are stored for another Java", "0 of them stored" would contradict.
    boolean silent = before == 0 && !missing.elsewhere().isEmpty();
    err.printf(
        "%s runs, %s%s to train%n",
        study.runs(), silent ? "" : before + " of them stored already, ", toTrain);
    return begin(
        new Work("runs", study.runs(), before, missing.updates(), Work.Detail.FIRST_THAT_BREAKS));
  }

  private static String runs(int number) {
    return number == 1 ? "1 run is" : number + " runs are";
  }

  /** Tells what is going to be trained for an explanation, then follows it. */
  Progress explanation(Design design, Plan plan) {
    err.printf(
        "%d settings differ: %s%n%d combinations x %d seeds = %d trainings of at most %d updates, %d at a time%n",
        design.factors().size(),
        design.factors().stream().map(Factor::key).collect(Collectors.joining(", ")),
        plan.combinations(),
        plan.seeds().size(),
        plan.trainings(),
        plan.horizon(),
        plan.jobs());
    long updates = (long) plan.trainings() * plan.horizon();
    return begin(new Work("trainings", plan.trainings(), 0, updates, Work.Detail.NONE));
  }

  /** A line every few seconds while a certification lasts. */
  void certification(Observer.Pass pass, int update, int updates) {
    if (pace.isDue()) {
      String what =
          switch (pass) {
            case COMPARISON -> "comparing";
            case SEARCH -> "looking for the cause";
          };
      err.printf("%s: %d of %d updates%n", what, update, updates);
      err.flush();
    }
  }

  /** A line when all engines have been timed at a size. */
  void scaling(int done, int sizes, List<ScalingPoint> points) {
    err.printf(
        "[%d/%d] %s rows x inputs x hidden units: %s%n",
        done,
        sizes,
        points.get(0).size(),
        points.stream()
            .map(point -> point.engine() + " " + time(point))
            .collect(Collectors.joining(", ")));
    err.flush();
  }

  private static String time(ScalingPoint point) {
    return point.time().map(time -> Text.threeDigits(time.median()) + " µs").orElse("left out");
  }

  private Progress begin(Work work) {
    err.flush();
    boolean bar = work.trainings() > work.before() && isTerminal(System.console());
    form = bar ? new ProgressBars(System.err, work) : new ProgressLines(err, work);
    return following(form);
  }

  /** Passes on to a form what trainings tell, in strides: an update may take a microsecond. */
  static Progress following(ProgressForm form) {
    return request -> {
      form.starts(request);
      return new Progress.Follower() {
        private final Stride stride = new Stride();
        private int told;

        @Override
        public void reached(int update, double loss) {
          if (stride.isOver(update - told)) {
            form.reached(request, update - told, update, loss);
            told = update;
          }
        }

        @Override
        public void ended(TrainingRun run) {
          form.ended(request, run.updates() - told, run);
        }
      };
    };
  }

  @Override
  public void close() {
    if (form != null) {
      form.close();
    }
    err.flush();
  }

  /** Up to Java 21 a console is a terminal; later ones have a console always and tell. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
