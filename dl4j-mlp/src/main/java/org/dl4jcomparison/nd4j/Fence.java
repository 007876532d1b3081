package org.dl4jcomparison.nd4j;

import java.lang.reflect.Field;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that {@link FencedExecutioner} is in use. ND4J takes it through {@link FencedBackend}
 * by itself; what is here is for programs in which ND4J does not find that, as in a jar made of
 * many of which only one list of services was kept.
 */
public final class Fence {
  /** The setting of ND4J, and the system property, that names its executioner. */
  static final String SETTING = "opexec";

  private static final Logger LOG = LoggerFactory.getLogger(Fence.class);

  private static final boolean STANDS = putUp();

  private Fence() {}

  /**
   * Whether ND4J is fenced in this JVM. The first call puts the fence up where it is missing and
   * can be put up; otherwise it says so in the log. An executioner that was chosen with {@code
   * -Dopexec} stays. Starts ND4J.
   */
  public static boolean stands() {
    return STANDS;
  }

  private static boolean putUp() {
    OpExecutioner found = Nd4j.getExecutioner();
    if (found instanceof FencedExecutioner) {
      return true;
    }
    if (found.getClass() == NativeOpExecutioner.class && System.getProperty(SETTING) == null) {
      try {
        Field holder = Nd4j.class.getDeclaredField("OP_EXECUTIONER_INSTANCE");
        holder.setAccessible(true);
        holder.set(null, new FencedExecutioner());
        return true;
      } catch (ReflectiveOperationException | RuntimeException e) {
        LOG.debug("ND4J's executioner cannot be replaced", e);
      }
    }
    LOG.warn(
        "ND4J uses {} and may crash when memory is collected; start java with -D{}={}",
        found.getClass().getName(),
        SETTING,
        FencedExecutioner.class.getName());
    return false;
  }
}
