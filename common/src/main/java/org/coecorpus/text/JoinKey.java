package org.coecorpus.text;

import java.util.Locale;

/**
 * The form in which ids and names from different sources are compared: documents, the incident
 * register, the tracker and the roster write the same one in different case.
 */
public final class JoinKey {

  private JoinKey() {}

  /** In lower case, without blanks around it. */
  public static String of(String idOrName) {
    return idOrName.strip().toLowerCase(Locale.ROOT);
  }

  /** The same of a person's alias, which may begin with {@code @}. */
  public static String ofAlias(String alias) {
    String key = of(alias);
    return key.startsWith("@") ? key.substring(1) : key;
  }
}
