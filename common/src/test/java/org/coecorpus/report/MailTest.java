package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail program gets. */
class MailTest {

  private static final Pattern SHOWN = Pattern.compile("src=\"cid:([^@\"]+)@coe-report\"");

  private static Map<String, byte[]> mail(int seed) {
    return ReportFormat.MAIL
        .writer()
        .write(QuarterlyReport.of(MadeUpOrganisation.of(seed).input()));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 12, 17})
  void isShortAndNeedsNothingFromOutside(int seed) {
    Map<String, byte[]> files = mail(seed);
    assertThat(files.get("mail.html").length).isLessThanOrEqualTo(95_000);
    assertThat(text(files, "mail.html"))
        .doesNotContain("<script", "<style", "<svg", "http:", "https:", "class=\"big\"")
        .contains("In one minute", "What needs a decision");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6})
  void eachPictureThatItShowsIsAPartOfTheMessage(int seed) throws Exception {
    Map<String, byte[]> files = mail(seed);
    Matcher shown = SHOWN.matcher(text(files, "mail.html"));
    int pictures = 0;
    while (shown.find()) {
      pictures++;
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(files.get(shown.group(1) + ".png")));
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(colours(image)).as("inked dots of " + shown.group(1)).isGreaterThan(500);
      assertThat(text(files, "mail.eml"))
          .contains("Content-ID: <" + shown.group(1) + "@coe-report>");
    }
    assertThat(pictures).isEqualTo(4);
  }

  private static long colours(BufferedImage image) {
    int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(dots).filter(dot -> dot != 0xFFFFFFFF).count();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 17})
  void itsNumbersAreThoseOfThePage(int seed) {
    QuarterlyReport report = QuarterlyReport.of(MadeUpOrganisation.of(seed).input());
    assertThat(numbers(TinyReport.render(report, ReportFormat.MAIL)))
        .isNotEmpty()
        .isSubsetOf(numbers(TinyReport.render(report, ReportFormat.HTML)));
  }

  private static Set<String> numbers(String html) {
    return Pattern.compile("<data [^>]*>[^<]*</data>")
        .matcher(html)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }
}
