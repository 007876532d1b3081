package org.dl4jcomparison.pytorch;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Hands a module's source to PyTorch. PyTorch takes modules as the archives that {@code
 * torch.jit.save} writes: a zip file with the source and a pickle of the module's attributes; see
 * {@code torch/csrc/jit/docs/serialization.md} in PyTorch's sources. One without parameters of its
 * own is all source.
 */
final class TorchScript {
  /** The oldest version of the format that has all of what is used here. */
  private static final String FORMAT_VERSION = "3\n";

  private TorchScript() {}

  /**
   * Compiles a module.
   *
   * @param name of the class that the source defines
   * @param resource file of TorchScript beside this class
   */
  static Model load(String name, String resource) {
    try (InputStream source = TorchScript.class.getResourceAsStream(resource)) {
      Model model = Model.newInstance(name, Device.cpu(), "PyTorch");
      model.load(new ByteArrayInputStream(archive(name, source.readAllBytes())));
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] archive(String name, byte[] source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "archive/data.pkl", instanceOf(name));
      add(zip, "archive/code/__torch__.py", source);
      add(zip, "archive/constants.pkl", pickle(")"));
      add(zip, "archive/version", FORMAT_VERSION.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** A pickled {@code __torch__.NAME} whose only attribute is {@code training = True}. */
  private static byte[] instanceOf(String name) {
    String key = "training";
    String shortString = "X" + (char) key.length() + "\0\0\0" + key;
    return pickle("c__torch__\n" + name + "\n)\u0081}" + shortString + "\u0088sb");
  }

  /** Opcodes of pickle's protocol 2 between its first and its last one. */
  private static byte[] pickle(String opcodes) {
    return ("\u0080\u0002" + opcodes + ".").getBytes(StandardCharsets.ISO_8859_1);
  }
}
