package org.dl4jcomparison.engine.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.engine.Isolation;

/** Engines that behave and engines that do not. */
public final class ApartEngines {
  private ApartEngines() {}

  /** Nothing happens. */
  public static final class Calm extends ApartEngine {
    public Calm() {}

    Calm(Isolation isolation) {
      super(isolation);
    }

    @Override
    protected void thirdUpdate() {}
  }

  /** Ends its process. */
  public static final class Halting extends ApartEngine {
    @Override
    protected void thirdUpdate() {
      System.out.println("the natives gave up");
      Runtime.getRuntime().halt(99);
    }
  }

  /** Writes to address 0, as a native library with a bug does. */
  public static final class Crashing extends ApartEngine {
    public Crashing() {}

    Crashing(Path report) {
      super(small().withFlags("-XX:ErrorFile=" + report));
    }

    @Override
    protected void thirdUpdate() throws Exception {
      crash();
    }
  }

  /** Does so the first time only. */
  public static final class CrashingOnce extends ApartEngine {
    public CrashingOnce() {}

    CrashingOnce(Path notes, Path report) {
      super(
          small()
              .withVariables(Map.of(NOTES, notes.toString()))
              .withFlags("-XX:ErrorFile=" + report));
    }

    @Override
    protected void thirdUpdate() throws Exception {
      if (note() == 1) {
        crash();
      }
    }
  }

  private static void crash() throws ReflectiveOperationException {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field field = unsafe.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    unsafe.getMethod("putLong", long.class, long.class).invoke(field.get(null), 0L, 1L);
  }

  /** Ends its process the first time, and notes every time that it is reached. */
  public static final class HaltingOnce extends ApartEngine {
    public HaltingOnce() {}

    public HaltingOnce(Path notes) {
      super(small().withVariables(Map.of(NOTES, notes.toString())));
    }

    @Override
    protected void thirdUpdate() throws IOException {
      if (note() == 1) {
        Runtime.getRuntime().halt(99);
      }
    }
  }

  /** Stops being finite, and notes every time that it is reached. */
  public static final class Diverging extends ApartEngine {
    public Diverging() {}

    Diverging(Path notes) {
      super(small().withVariables(Map.of(NOTES, notes.toString())));
    }

    @Override
    protected void thirdUpdate() throws IOException {
      note();
    }

    @Override
    protected boolean isFinite() {
      return false;
    }
  }

  private static int note() throws IOException {
    Path notes = Path.of(System.getenv(ApartEngine.NOTES));
    Files.writeString(notes, "reached\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return Files.readAllLines(notes).size();
  }

  /** Throws what it should not. */
  public static final class Throwing extends ApartEngine {
    @Override
    protected void thirdUpdate() {
      throw new IllegalStateException("no more\nsecond line");
    }
  }

  /** Waits for what never comes. */
  public static final class Sleeping extends ApartEngine {
    @Override
    protected void thirdUpdate() throws InterruptedException {
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Computes without end. */
  public static final class Spinning extends ApartEngine {
    @Override
    protected void thirdUpdate() {
      while (System.nanoTime() != 0) {
        Thread.onSpinWait();
      }
    }
  }

  /** Computes for three seconds. */
  public static final class Slow extends ApartEngine {
    @Override
    protected void thirdUpdate() {
      long end = System.nanoTime() + 3_000_000_000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  /** Finds no memory the first time, and says so instead of ending its process. */
  public static final class ShortOfMemoryOnce extends ApartEngine {
    public ShortOfMemoryOnce() {}

    ShortOfMemoryOnce(Path notes) {
      super(small().withVariables(Map.of(NOTES, notes.toString())));
    }

    @Override
    protected void thirdUpdate() throws IOException {
      if (note() == 1) {
        throw new OutOfMemoryError("Physical memory usage is too high");
      }
    }
  }

  /** Wants more memory than there is. */
  public static final class Greedy extends ApartEngine {
    @Override
    protected void thirdUpdate() {
      List<long[]> kept = new ArrayList<>();
      while (true) {
        kept.add(new long[1 << 20]);
      }
    }
  }

  /** Prints more than a pipe holds, in every way that there is. */
  public static final class Noisy extends ApartEngine {
    @Override
    protected void thirdUpdate() throws IOException {
      byte[] line = "\u0000\u0001 native noise\n".getBytes(StandardCharsets.UTF_8);
      FileOutputStream out = new FileOutputStream(FileDescriptor.out);
      FileOutputStream err = new FileOutputStream(FileDescriptor.err);
      for (int i = 0; i < 20_000; i++) {
        out.write(line);
        err.write(line);
        System.out.print("noise");
      }
    }
  }

  /** Keeps 48 MB outside the heap for each training. */
  public static final class Leaking extends ApartEngine {
    private final List<ByteBuffer> kept = new ArrayList<>();

    public Leaking() {}

    Leaking(Isolation isolation) {
      super(isolation);
    }

    @Override
    protected void thirdUpdate() {
      ByteBuffer buffer = ByteBuffer.allocateDirect(48 << 20);
      byte[] page = new byte[4096];
      Arrays.fill(page, (byte) 1);
      while (buffer.hasRemaining()) {
        buffer.put(page);
      }
      kept.add(buffer);
    }
  }
}
