package org.dl4jcomparison.nd4j;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Starts ND4J, and tells its backend, and its executioner before and after {@link Fence} is asked.
 */
final class FenceProbe {
  private FenceProbe() {}

  /** Takes {@code found}, or {@code hidden}: ND4J then finds no list of services but its own. */
  public static void main(String[] args) {
    if (args[0].equals("hidden")) {
      hideOtherServices();
    }
    String before = executioner();
    boolean stands = Fence.stands();
    System.out.printf(
        "%s: %s, %s: %s%n",
        Nd4j.getBackend().getClass().getSimpleName(), before, executioner(), stands);
  }

  private static void hideOtherServices() {
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
  }

  private static String executioner() {
    return Nd4j.getExecutioner().getClass().getSimpleName();
  }
}
