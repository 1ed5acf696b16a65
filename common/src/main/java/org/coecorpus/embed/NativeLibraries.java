package org.coecorpus.embed;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens ONNX Runtime without leaving files behind. Left alone, it unpacks its libraries into a new
 * directory at every start and never removes the directory. Here they are unpacked into a directory
 * of our own, which goes as soon as the libraries are loaded, or at the end of the process where
 * the system keeps loaded files locked.
 */
final class NativeLibraries {

  private static final String PATH_PROPERTY = "onnxruntime.native.path";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibraries() {}

  /** The process-wide environment; where the platform is unknown here, ONNX Runtime decides. */
  static synchronized OrtEnvironment load() throws IOException {
    Optional<String> platform = platform();
    if (System.getProperty(PATH_PROPERTY) != null || platform.isEmpty()) {
      return OrtEnvironment.getEnvironment();
    }
    Path directory =
        Files.createTempDirectory("coe-onnxruntime-" + ProcessHandle.current().pid() + "-");
    List<File> files =
        LIBRARIES.stream()
            .map(library -> directory.resolve(System.mapLibraryName(library)).toFile())
            .toList();
    // Deletion at exit runs backwards: the directory is named first to go last.
    directory.toFile().deleteOnExit();
    files.forEach(File::deleteOnExit);
    try {
      for (File file : files) {
        unpack("/ai/onnxruntime/native/" + platform.get() + "/" + file.getName(), file.toPath());
      }
      System.setProperty(PATH_PROPERTY, directory.toString());
      return OrtEnvironment.getEnvironment();
    } finally {
      System.clearProperty(PATH_PROPERTY);
      files.forEach(File::delete);
      directory.toFile().delete();
    }
  }

  private static void unpack(String resource, Path file) throws IOException {
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no " + resource + " on the class path");
      }
      Files.copy(in, file);
    }
  }

  private static Optional<String> platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String bits =
        switch (processor) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64", "arm64" -> "aarch64";
          default -> "";
        };
    String family = system.contains("linux") ? "linux" : system.contains("mac") ? "osx" : "";
    return family.isEmpty() || bits.isEmpty() ? Optional.empty() : Optional.of(family + "-" + bits);
  }
}
