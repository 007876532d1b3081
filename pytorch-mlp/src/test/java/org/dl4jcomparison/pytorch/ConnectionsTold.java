package org.dl4jcomparison.pytorch;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.List;

/** Loads PyTorch, trains, and prints where DJL, which uses URLs, was about to connect to. */
final class ConnectionsTold {
  private ConnectionsTold() {}

  public static void main(String[] args) {
    List<URL> asked = new ArrayList<>();
    // A JVM takes such a factory once. A proxy selector would not do: DJL's tracking goes past it.
    URL.setURLStreamHandlerFactory(
        protocol -> protocol.startsWith("http") ? new Recorder(asked) : null);
    try (PytorchMlp network =
        new PytorchMlp(
            PytorchSettings.notebook(),
            PytorchWeights.uniformFanIn(2, 3, 1),
            Reference.XOR_X,
            Reference.XOR_Y)) {
      network.update();
    }
    System.out.println("trained, connections: " + asked);
  }

  private static final class Recorder extends URLStreamHandler {
    private final List<URL> asked;

    Recorder(List<URL> asked) {
      this.asked = asked;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      asked.add(url);
      throw new IOException("not in this test");
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return openConnection(url);
    }
  }
}
