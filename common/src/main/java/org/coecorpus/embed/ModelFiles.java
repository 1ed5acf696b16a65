package org.coecorpus.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The files of all-MiniLM-L6-v2, int8, as found on the class path. */
final class ModelFiles {

  private static final String NAME = "all-minilm-l6-v2-q";

  private final byte[] model;
  private final Map<String, Integer> vocabulary;
  private final String id;

  private ModelFiles(byte[] model, Map<String, Integer> vocabulary, String id) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.id = id;
  }

  static ModelFiles read() throws IOException {
    byte[] model = resource(NAME + ".onnx");
    byte[] tokenizer = resource(NAME + "-tokenizer.json");
    return new ModelFiles(model, vocabulary(tokenizer), NAME + "-" + digest(model, tokenizer));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("no " + name + " on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static Map<String, Integer> vocabulary(byte[] tokenizer) throws IOException {
    JsonNode tokens = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
    Map<String, Integer> vocabulary = new HashMap<>();
    tokens.properties().forEach(token -> vocabulary.put(token.getKey(), token.getValue().asInt()));
    return vocabulary;
  }

  private static String digest(byte[] model, byte[] tokenizer) {
    MessageDigest sha256 = ContentHash.sha256();
    sha256.update(model);
    sha256.update(tokenizer);
    return HexFormat.of().formatHex(sha256.digest(), 0, 4);
  }

  /** The ONNX graph. */
  byte[] model() {
    return model;
  }

  /** Token to id. */
  Map<String, Integer> vocabulary() {
    return vocabulary;
  }

  /** Name of the model with a digest of both files. */
  String id() {
    return id;
  }
}
