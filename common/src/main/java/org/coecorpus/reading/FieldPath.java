package org.coecorpus.reading;

/** Paths of values, such as {@code actions[2].owner}, as paths of fields. */
final class FieldPath {

  private static final String NESTED_WHY = "whys.children";

  private FieldPath() {}

  /** Without positions; a why below a why is a why. */
  static String of(String valuePath) {
    StringBuilder field = new StringBuilder(valuePath.length());
    boolean inPosition = false;
    for (int i = 0; i < valuePath.length(); i++) {
      char c = valuePath.charAt(i);
      if (c == '[') {
        inPosition = true;
      } else if (c == ']') {
        inPosition = false;
      } else if (!inPosition) {
        field.append(c);
      }
    }
    while (field.indexOf(NESTED_WHY) == 0) {
      field.delete("whys".length(), NESTED_WHY.length());
    }
    return field.toString();
  }

  /** Whether {@code field} is {@code of} or lies in it. */
  static boolean isWithin(String field, String of) {
    return field.startsWith(of)
        && (field.length() == of.length() || field.charAt(of.length()) == '.');
  }
}
