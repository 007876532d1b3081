package org.dl4jcomparison.nd4j;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.shape.TadPack;
import org.nd4j.linalg.cpu.nativecpu.ops.CpuOpContext;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueContext;

/**
 * The fenced executioner with two differences. It finds out only once how arrays of a shape split
 * along given dimensions ("tensors along a dimension", as sums over rows and additions of a row
 * need them); ND4J 1.0.0-M2.1 asks its natives for every such operation. And where this JVM was
 * told not to free what is no longer referred to, it frees the native half of an operation's
 * context at the end of the operation: most of what an update leaves behind. ND4J takes another
 * executioner by the flag {@link #JVM_FLAG}; results stay the same bit for bit.
 */
public final class CachingExecutioner extends FencedExecutioner {
  /** What {@code java} is to be given for ND4J to use this class. */
  public static final String JVM_FLAG = "-Dopexec=org.dl4jcomparison.nd4j.CachingExecutioner";

  /** So many are kept; others are found out when asked for. */
  static final int MOST = 1000;

  /** The conditions under which ND4J's own service frees nothing; it would free contexts too. */
  private static final boolean NOTHING_IS_FREED =
      Boolean.getBoolean("org.nd4j.noarraygc")
          || Boolean.getBoolean("org.bytedeco.javacpp.nopointergc");

  private final Map<Key, TadPack> found = new ConcurrentHashMap<>();

  /** Called by ND4J. */
  public CachingExecutioner() {}

  /** An array's description holds its shape, strides, order and data type. */
  private record Key(long[] description, int[] dimensions) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Arrays.equals(description, key.description)
          && Arrays.equals(dimensions, key.dimensions);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(description) + Arrays.hashCode(dimensions);
    }
  }

  @Override
  public OpContext buildContext() {
    return NOTHING_IS_FREED ? new FreedContext() : super.buildContext();
  }

  /** ND4J closes a context when its operation is done, but {@link CpuOpContext} ignores that. */
  private static final class FreedContext extends CpuOpContext {
    private boolean closed;

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        NativeOpsHolder.getInstance()
            .getDeviceNativeOps()
            .deleteGraphContext((OpaqueContext) contextPointer());
      }
    }
  }

  @Override
  public TadPack tadShapeInfoAndOffsets(INDArray array, int[] dimensions) {
    Key key = new Key(array.shapeInfoJava(), dimensions);
    TadPack known = found.get(key);
    if (known != null) {
      return known;
    }
    TadPack fresh = super.tadShapeInfoAndOffsets(array, dimensions);
    if (found.size() < MOST) {
      found.put(new Key(key.description.clone(), dimensions.clone()), fresh);
    }
    return fresh;
  }
}
