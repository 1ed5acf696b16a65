package org.coecorpus.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses with a full domain. Not: file names such as {@code logo@2x.png}, packages such
 * as {@code lib@1.2.0-rc}, and {@code @alias}.
 */
final class EmailFinder implements Finder {

  private static final Pattern FORM =
      Pattern.compile(
          "[\\pL\\pN._%+'-]+@[\\pL\\pN](?:[\\pL\\pN-]*[\\pL\\pN])?"
              + "(?:\\.[\\pL\\pN](?:[\\pL\\pN-]*[\\pL\\pN])?)*\\.(?:xn--[a-z0-9-]+|\\pL{2,24})");
  private static final Set<String> FILES =
      Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "pdf");
  private static final Pattern LETTER = Pattern.compile("\\pL");

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    if (text.indexOf('@') < 0) {
      return finds;
    }
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      String domain = matcher.group().substring(matcher.group().indexOf('@') + 1);
      String first = domain.substring(0, domain.indexOf('.'));
      String last = domain.substring(domain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      boolean file = FILES.contains(last) && first.matches("[0-9]x");
      boolean version = !LETTER.matcher(first).find() && !first.matches("[0-9]{3,}");
      if (!file && !version) {
        finds.add(new Find(matcher.start(), matcher.end(), RedactionKind.EMAIL));
      }
    }
    return finds;
  }
}
