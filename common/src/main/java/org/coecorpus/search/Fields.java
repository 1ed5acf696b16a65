package org.coecorpus.search;

/**
 * Names of the index fields that are not {@link SearchField}s. A section or property is indexed
 * under its own {@link SearchField#label}.
 */
final class Fields {

  /** All sections as one text, title included; what a query without a field looks at. */
  static final String BODY = "body";

  /** Ticket ids, error codes, names of services and related COEs, in lower case, never cut. */
  static final String IDENTIFIERS = "identifiers";

  /** The COE's own id and that of its event, in lower case. */
  static final String OWN_IDS = "own_ids";

  /** Day of the event, in days since 1970-01-01. */
  static final String DATE = "date";

  /** The COE as one line of JSON in UTF-8, stored. */
  static final String JSON = "json";

  private static final String UNSTEMMED = "_unstemmed";

  private Fields() {}

  /** The words of a section as written, for prefixes. */
  static String unstemmed(SearchField section) {
    return section.label() + UNSTEMMED;
  }

  static boolean isUnstemmed(String field) {
    return field.endsWith(UNSTEMMED);
  }
}
