package org.dl4jcomparison.engine.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Messages over a socket, each as its length in four bytes and its serialized form. Only this
 * program's own values, and the few of the JDK's that they are made of, are read.
 */
final class Channel implements AutoCloseable {
  private static final ObjectInputFilter OWN_VALUES =
      ObjectInputFilter.Config.createFilter(
          "org.dl4jcomparison.**;java.lang.Enum;java.lang.Number;java.lang.Integer;java.lang.Long;"
              + "java.lang.Double;java.lang.String;java.lang.Object;java.lang.Record;"
              + "java.util.BitSet;java.util.TreeSet;java.util.TreeMap;java.util.Collections$Unmodifiable*;java.util.CollSer;"
              + "java.util.ImmutableCollections$*;"
              + "maxdepth=30;!*");

  private static final Duration SLICE = Duration.ofMillis(500);

  private final Socket socket;
  private final BufferedInputStream buffered;
  private final DataInputStream in;
  private final DataOutputStream out;

  Channel(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.buffered = new BufferedInputStream(socket.getInputStream());
    this.in = new DataInputStream(buffered);
    this.out = new DataOutputStream(socket.getOutputStream());
  }

  /** Sends one message, as a whole even if several threads send. */
  void send(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(message);
    }
    synchronized (out) {
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      out.flush();
    }
  }

  /** Waits for the next message, however long that takes. */
  Message receive() throws IOException {
    socket.setSoTimeout(0);
    return read();
  }

  /**
   * Waits for the next message. Time in which this process is suspended does not count: the other
   * one may have been suspended, too.
   *
   * @throws SocketTimeoutException if none comes in time
   * @throws java.io.EOFException if the other side is gone
   * @throws java.io.InvalidClassException if it holds anything but this program's values
   */
  Message receive(Duration patience) throws IOException {
    socket.setSoTimeout(Math.toIntExact(SLICE.toMillis()));
    long waited = 0;
    while (!begins()) {
      waited += SLICE.toMillis();
      if (waited >= patience.toMillis()) {
        throw new SocketTimeoutException("Nothing came for " + patience);
      }
    }
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    return read();
  }

  /** Whether there is a first byte, or an end, within a slice of time. */
  private boolean begins() throws IOException {
    buffered.mark(1);
    try {
      buffered.read();
      buffered.reset();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private Message read() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new InvalidObjectException("A message of %d bytes".formatted(length));
    }
    byte[] bytes = in.readNBytes(length);
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(OWN_VALUES);
      return (Message) objects.readObject();
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new InvalidObjectException("Not a message: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
