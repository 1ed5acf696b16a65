package org.coecorpus.text;

import java.util.Locale;

/**
 * The form in which ids and names from different sources are compared: documents, the incident
 * register, the tracker and the roster write the same one in different case.
 */
public final class JoinKey {

  private JoinKey() {}

  /**
   * In lower case, without blanks around it. A link such as {@code https://tickets.example/OPS-12}
   * is the id at its end, if there is one of letters, a dash and a number.
   */
  public static String of(String idOrName) {
    String key = idOrName.strip().toLowerCase(Locale.ROOT);
    return key.startsWith("https://") || key.startsWith("http://") ? ofLink(key) : key;
  }

  private static String ofLink(String link) {
    String path = link.split("[?#]", 2)[0].replaceAll("/++$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean isId =
        last.indexOf('-') > 0
            && Character.isLetter(last.charAt(0))
            && Character.isDigit(last.charAt(last.length() - 1))
            && last.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    return isId ? last : link;
  }

  /** The same of a person's alias, which may begin with {@code @}. */
  public static String ofAlias(String alias) {
    String key = of(alias);
    return key.startsWith("@") ? key.substring(1) : key;
  }
}
