package org.coecorpus.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.time.Moment;

/**
 * The figures of a release as its readers find them, {@code measures/measures.json}.
 *
 * @param asOf the instant at which the corpus was looked at
 * @param measures every figure, by id, dimension and window
 * @param curves the survival curves behind some of them
 */
public record MeasuresFile(Moment asOf, List<Measure> measures, List<Curve> curves) {

  /** Where the file lies in a release. */
  public static final String PATH = "measures/measures.json";

  /** Copies the lists. */
  public MeasuresFile {
    measures = measures == null ? List.of() : List.copyOf(measures);
    curves = curves == null ? List.of() : List.copyOf(curves);
  }

  /** The file's text. */
  public String write() {
    return CoeJson.MAPPER.valueToTree(this).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static MeasuresFile read(String json) {
    try {
      return CoeJson.MAPPER.readValue(json, MeasuresFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a measures file: " + e.getOriginalMessage(), e);
    }
  }
}
