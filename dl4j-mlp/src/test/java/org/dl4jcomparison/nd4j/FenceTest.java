package org.dl4jcomparison.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.aggregates.Aggregate;
import org.nd4j.linalg.api.ops.aggregates.Batch;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

class FenceTest {
  /** What the natives may be handed. */
  private static final List<Class<?>> HANDED =
      List.of(
          Op.class,
          CustomOp.class,
          Aggregate.class,
          Batch.class,
          INDArray.class,
          DataBuffer.class,
          Map.class);

  /** Methods that only call another one of the class, which is fenced. */
  private static final Set<String> PASS_ON =
      Set.of(
          "exec(Op)",
          "exec(IndexAccumulation)",
          "exec(Variance)",
          "exec(ReduceOp)",
          "exec(ScalarOp)",
          "exec(BroadcastOp)",
          "exec(RandomOp)",
          "exec(RandomOp, Random)",
          "exec(CustomOp)",
          "calculateOutputShape(CustomOp)");

  /** Methods that call no natives. */
  private static final Set<String> NO_NATIVES =
      Set.of("getPointer(Batch)", "appendSameDiffInfo(StringBuilder, DifferentialFunction)");

  @Test
  void nd4jFindsItWithoutAFlag(@TempDir Path folder) throws Exception {
    assertThat(ChildJvm.run(folder, List.of(), FenceProbe.class, "found"))
        .isEqualTo(new ChildJvm(0, "FencedBackend: FencedExecutioner, FencedExecutioner: true"));
  }

  @Test
  void everyCallOfNativesIsFenced() {
    Set<String> wanted = signatures(NativeOpExecutioner.class);
    wanted.removeAll(PASS_ON);
    wanted.removeAll(NO_NATIVES);

    assertThat(wanted).contains("exec(BroadcastOp, OpContext)", "inspectArray(INDArray)");
    assertThat(signatures(FencedExecutioner.class)).isEqualTo(wanted);
  }

  private static Set<String> signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(
            method ->
                Arrays.stream(method.getParameterTypes())
                    .anyMatch(p -> HANDED.stream().anyMatch(h -> h.isAssignableFrom(p))))
        .map(FenceTest::signature)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  @Test
  @Tag("slow")
  void itIsPutUpWhereNd4jDoesNotFindIt(@TempDir Path folder) throws Exception {
    assertThat(ChildJvm.run(folder, List.of(), FenceProbe.class, "hidden"))
        .isEqualTo(new ChildJvm(0, "CpuBackend: NativeOpExecutioner, FencedExecutioner: true"));
  }

  @Test
  @Tag("slow")
  void anExecutionerThatWasChosenStaysAndOneLineWarnsOfIt(@TempDir Path folder) throws Exception {
    String own = "-Dopexec=" + NativeOpExecutioner.class.getName();
    ChildJvm child = ChildJvm.run(folder, List.of(own), FenceProbe.class, "hidden");
    assertThat(child.output().lines())
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("WARN", NativeOpExecutioner.class.getName(), "-Dopexec=")
                    .endsWith(FencedExecutioner.class.getName()))
        .contains("CpuBackend: NativeOpExecutioner, NativeOpExecutioner: false");
  }
}
