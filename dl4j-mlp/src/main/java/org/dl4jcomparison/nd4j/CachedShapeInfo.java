package org.dl4jcomparison.nd4j;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.DirectShapeInfoProvider;

/**
 * Describes arrays to ND4J's natives and makes each description once.
 *
 * <p>Every array needs such a description, views included, and a training describes the same few
 * shapes in every update. ND4J's own provider means to keep them, but in 1.0.0-M2.1 arrays ask for
 * them through a method that its cache does not cover, so that each array makes four native objects
 * anew. ND4J takes another provider by the flag {@link #JVM_FLAG}; results stay the same bit for
 * bit.
 */
public final class CachedShapeInfo extends DirectShapeInfoProvider {
  /** What {@code java} is to be given for ND4J to use this class. */
  public static final String JVM_FLAG =
      "-Dshapeinfoprovider=org.dl4jcomparison.nd4j.CachedShapeInfo";

  /** So many are kept, as many as ND4J's own provider means to; others are made when asked for. */
  static final int MOST = 1000;

  private final Map<Key, Pair<DataBuffer, long[]>> made = new ConcurrentHashMap<>();

  /** Called by ND4J. */
  public CachedShapeInfo() {}

  private record Key(
      long[] shape,
      long[] stride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {

    Key ofItsOwn() {
      return new Key(shape.clone(), stride.clone(), elementWiseStride, order, type, empty);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && elementWiseStride == key.elementWiseStride
          && order == key.order
          && type == key.type
          && empty == key.empty
          && Arrays.equals(shape, key.shape)
          && Arrays.equals(stride, key.stride);
    }

    @Override
    public int hashCode() {
      int hash = 31 * Arrays.hashCode(shape) + Arrays.hashCode(stride);
      hash = 31 * hash + Long.hashCode(elementWiseStride);
      hash = 31 * hash + order;
      hash = 31 * hash + type.ordinal();
      return empty ? -hash : hash;
    }
  }

  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape,
      long[] stride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {
    Key key = new Key(shape, stride, elementWiseStride, order, type, empty);
    Pair<DataBuffer, long[]> known = made.get(key);
    if (known != null) {
      return known;
    }
    Pair<DataBuffer, long[]> fresh =
        super.createShapeInformation(shape, stride, elementWiseStride, order, type, empty);
    if (made.size() < MOST) {
      // Callers go on to use their arrays.
      made.put(key.ofItsOwn(), fresh);
    }
    return fresh;
  }

  @Override
  public void purgeCache() {
    made.clear();
    super.purgeCache();
  }
}
