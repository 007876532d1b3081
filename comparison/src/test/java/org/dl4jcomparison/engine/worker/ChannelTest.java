package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Socket far;
  private Channel sender;
  private Channel receiver;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      far = new Socket(server.getInetAddress(), server.getLocalPort());
      receiver = new Channel(server.accept());
      sender = new Channel(far);
    }
  }

  @AfterEach
  void disconnect() throws IOException {
    sender.close();
    receiver.close();
  }

  @Test
  void everyMessageArrivesAsItWasSent() throws IOException {
    NetworkSpec spec = Fixtures.adam(4, 9).withZero(List.of(ParameterName.W1, ParameterName.B2));
    Watch watch = Watch.gradientsAt(List.of(0, 3));
    TrainingRun trained =
        new ManualEngine().train(spec, Dataset.xor(), watch, TrainingListener.NONE);
    BitSet cutOff = new BitSet();
    cutOff.set(2, 5);
    TrainingRun run =
        new TrainingRun(
            trained.initial(),
            trained.loss(),
            trained.nanos(),
            trained.outcome(),
            trained.snapshots(),
            cutOff);

    sender.send(new Message.Train("engine", spec, Dataset.xor(), watch));
    sender.send(new Message.Progress(3, new double[] {0.5, 0.25}));
    sender.send(new Message.Alive(4, 5));
    sender.send(new Message.Ended(run, 6, 7));
    sender.send(new Message.Described(new TreeMap<>(Map.of("a", "b"))));

    Message.Train train = (Message.Train) receiver.receive(PATIENCE);
    assertThat(train.spec()).isEqualTo(spec);
    assertThat(train.watch()).isEqualTo(watch);
    assertThat(train.data().x()).isDeepEqualTo(Dataset.xor().x());
    assertThat(((Message.Progress) receiver.receive(PATIENCE)).losses()).containsExactly(0.5, 0.25);
    assertThat(receiver.receive(PATIENCE)).isEqualTo(new Message.Alive(4, 5));
    TrainingRun arrived = ((Message.Ended) receiver.receive(PATIENCE)).run();
    assertThat(arrived.loss()).isEqualTo(run.loss());
    assertThat(arrived.snapshots()).hasSize(2);
    assertThat(arrived.cutOff()).isEqualTo(cutOff);
    assertThat(((Message.Described) receiver.receive(PATIENCE)).environment())
        .containsExactly(Map.entry("a", "b"));
  }

  /** Any class that is not part of what is exchanged stands for one that does harm when read. */
  @Test
  void foreignClassesAreNotRead() throws IOException {
    for (Serializable foreign :
        new Serializable[] {
          new java.io.File("x"), new java.util.HashMap<>(Map.of("a", "b")), new java.util.Date(0)
        }) {
      write(foreign);
      assertThatThrownBy(() -> receiver.receive(PATIENCE))
          .as("%s", foreign.getClass())
          .isInstanceOf(InvalidClassException.class);
    }
  }

  @Test
  void whatIsNoMessageIsNotTakenForOne() throws IOException {
    write("text");
    assertThatThrownBy(() -> receiver.receive(PATIENCE))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("Not a message");
  }

  private void write(Serializable value) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(value);
    DataOutputStream out = new DataOutputStream(far.getOutputStream());
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  @Test
  void silenceAndAnEndAreToldApart() throws IOException {
    assertThatThrownBy(() -> receiver.receive(Duration.ofMillis(20)))
        .isInstanceOf(SocketTimeoutException.class);
    sender.close();
    assertThatThrownBy(() -> receiver.receive(PATIENCE)).isInstanceOf(EOFException.class);
  }
}
