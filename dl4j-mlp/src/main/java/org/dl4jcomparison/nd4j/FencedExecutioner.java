package org.dl4jcomparison.nd4j;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ndarray.INDArrayStatistics;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.IndexAccumulation;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.RandomOp;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.aggregates.Aggregate;
import org.nd4j.linalg.api.ops.aggregates.Batch;
import org.nd4j.linalg.api.ops.impl.scatter.ScatterUpdate;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.api.shape.TadPack;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

/**
 * ND4J's own executioner, which also holds what an operation works on until the operation is done.
 *
 * <p>ND4J frees native memory when the collector finds that its Java half is garbage. Its
 * executioner takes addresses out of the Java halves and hands those to the natives. Once its
 * methods are compiled, whatever they do not use after the native call is garbage during it, and a
 * collection at that moment frees the memory under the natives. In ND4J 1.0.0-M2.1 that happens to
 * the dimensions of a broadcast, such as a row added to a matrix, and takes the JVM down; decision
 * 27 tells which other calls could go the same way. Every method here is ND4J's own with a fence
 * after it, so that results are the same bit for bit.
 */
public class FencedExecutioner extends NativeOpExecutioner {
  /** Called by ND4J. */
  public FencedExecutioner() {}

  /** Passes a result on; what it was made from is in use until then. */
  private static <T> T held(T result, Object one, Object other) {
    Reference.reachabilityFence(one);
    Reference.reachabilityFence(other);
    return result;
  }

  /** Also fences transforms, whose own methods are private. */
  @Override
  public INDArray exec(Op op, OpContext context) {
    return held(super.exec(op, context), op, context);
  }

  @Override
  public INDArray exec(BroadcastOp op, OpContext context) {
    return held(super.exec(op, context), op, context);
  }

  @Override
  public INDArray exec(ReduceOp op, OpContext context) {
    return held(super.exec(op, context), op, context);
  }

  @Override
  public INDArray exec(IndexAccumulation op, OpContext context) {
    return held(super.exec(op, context), op, context);
  }

  @Override
  public INDArray exec(ScalarOp op, OpContext context) {
    return held(super.exec(op, context), op, context);
  }

  @Override
  public INDArray exec(RandomOp op, OpContext context, Random random) {
    return held(held(super.exec(op, context, random), op, context), random, null);
  }

  @Override
  public INDArray[] exec(CustomOp op, OpContext context) {
    return held(super.exec(op, context), op, context);
  }

  @Override
  public List<LongShapeDescriptor> calculateOutputShape(CustomOp op, OpContext context) {
    return held(super.calculateOutputShape(op, context), op, context);
  }

  @Override
  public <T extends Aggregate> void exec(Batch<T> batch) {
    super.exec(batch);
    Reference.reachabilityFence(batch);
  }

  @Override
  public void exec(Aggregate op) {
    super.exec(op);
    Reference.reachabilityFence(op);
  }

  @Override
  public Map<String, INDArray> executeGraph(
      long id, Map<String, INDArray> inputs, Map<String, Integer> indices) {
    return held(super.executeGraph(id, inputs, indices), inputs, null);
  }

  @Override
  public void scatterUpdate(
      ScatterUpdate.UpdateOp op, INDArray array, INDArray indices, INDArray updates, int[] axis) {
    super.scatterUpdate(op, array, indices, updates, axis);
    Reference.reachabilityFence(array);
    Reference.reachabilityFence(indices);
    Reference.reachabilityFence(updates);
  }

  @Override
  public INDArrayStatistics inspectArray(INDArray array) {
    return held(super.inspectArray(array), array, null);
  }

  @Override
  public String getString(DataBuffer buffer, long index) {
    return held(super.getString(buffer, index), buffer, null);
  }

  @Override
  public int useCount(DataBuffer buffer) {
    return held(super.useCount(buffer), buffer, null);
  }

  @Override
  public TadPack tadShapeInfoAndOffsets(INDArray array, int[] dimensions) {
    return held(super.tadShapeInfoAndOffsets(array, dimensions), array, null);
  }
}
