package org.dl4jcomparison.nd4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.nd4j.common.io.ClassPathResource;
import org.nd4j.common.io.Resource;
import org.nd4j.linalg.cpu.nativecpu.CpuBackend;

/**
 * ND4J's backend for the processor with {@link FencedExecutioner} in place of ND4J's own. ND4J
 * finds it by itself wherever this module is on the class path, and prefers it to its own; another
 * executioner given by {@code -Dopexec} still comes first.
 */
public final class FencedBackend extends CpuBackend {
  private static final String SETTINGS = "/nd4j-native.properties";

  /** Called by ND4J. */
  public FencedBackend() {}

  /** Just above that of ND4J's own, which leaves those for graphics processors where they are. */
  @Override
  public int getPriority() {
    return super.getPriority() + 1;
  }

  /** ND4J's settings, and after them the one that is to hold instead. */
  @Override
  public Resource getConfigurationResource() {
    return new ClassPathResource(SETTINGS, CpuBackend.class.getClassLoader()) {
      @Override
      public InputStream getInputStream() throws IOException {
        String own = "\n%s=%s\n".formatted(Fence.SETTING, FencedExecutioner.class.getName());
        return new SequenceInputStream(
            super.getInputStream(),
            new ByteArrayInputStream(own.getBytes(StandardCharsets.ISO_8859_1)));
      }
    };
  }
}
