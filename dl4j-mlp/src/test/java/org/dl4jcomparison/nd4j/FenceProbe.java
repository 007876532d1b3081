package org.dl4jcomparison.nd4j;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Starts ND4J where it finds no list of services but its own, and tells its executioner before and
 * after {@link Fence} has been asked.
 */
final class FenceProbe {
  private FenceProbe() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    ND4JClassLoading.setNd4jClassloader(
        new ClassLoader(FenceProbe.class.getClassLoader()) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(
                Collections.list(super.getResources(name)).stream()
                    .filter(url -> url.getPath().contains("nd4j-native"))
                    .toList());
          }
        });
    String before = executioner();
    boolean stands = Fence.stands();
    System.out.printf("%s, %s: %s%n", before, executioner(), stands);
  }

  private static String executioner() {
    return Nd4j.getExecutioner().getClass().getSimpleName();
  }
}
