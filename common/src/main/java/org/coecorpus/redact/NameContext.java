package org.coecorpus.redact;

import java.util.List;
import java.util.Set;

/** Says whether a word of the language is somebody's name at its place. */
final class NameContext {

  private static final Set<String> PERSON_BEFORE = Context.list("person-before");
  private static final Set<String> PERSON_JOINT = Context.list("person-joint");
  private static final Set<String> PERSON_BY = Context.list("person-by");
  private static final Set<String> PERSON_AFTER = Context.list("person-after");
  private static final Set<String> ALIAS_AFTER = Context.list("alias-after");
  private static final Set<String> CUSTOMER_BEFORE = Context.list("customer-before");
  private static final Set<String> CUSTOMER_AFTER = Context.list("customer-after");

  private final PlainText text;

  NameContext(PlainText text) {
    this.text = text;
  }

  boolean isPerson(int start, int end) {
    char[] chars = text.chars();
    if (start > 0 && chars[start - 1] == '@') {
      return true;
    }
    List<String> before = Context.before(text, start, 2);
    List<String> after = Context.after(text, end, 1);
    String last = Context.word(before, 0);
    boolean called =
        PERSON_BEFORE.contains(last)
            || (PERSON_JOINT.contains(last) && PERSON_BEFORE.contains(Context.word(before, 1)));
    if (!Letters.isUpper(chars[start])) {
      return called && (after.isEmpty() || ALIAS_AFTER.contains(after.get(0)) || closes(end));
    }
    if (isAllCapitals(start, end) || isHeading(start, end)) {
      return false;
    }
    boolean initial = start > 2 && chars[start - 2] == '.' && last.length() == 1;
    boolean acts = PERSON_AFTER.contains(Context.word(after, 0)) && chars[end] == ' ';
    return called || initial || acts || (PERSON_BY.contains(last) && isPossessive(end));
  }

  boolean isCustomer(int start, int end) {
    String last = Context.word(Context.before(text, start, 1), 0);
    String next = Context.word(Context.after(text, end, 1), 0);
    if (CUSTOMER_BEFORE.contains(last)) {
      return true;
    }
    boolean capital = Letters.isUpper(text.chars()[start]);
    return capital
        && !isHeading(start, end)
        && (!last.isEmpty() || CUSTOMER_AFTER.contains(next) || isPossessive(end));
  }

  private boolean closes(int end) {
    char next = text.chars()[end];
    return next != ' ' && next != '-' && next != '_' && next != '/';
  }

  private boolean isPossessive(int end) {
    char[] chars = text.chars();
    return chars[end] == '\'' && chars[end + 1] == 's';
  }

  private boolean isAllCapitals(int start, int end) {
    return end - start > 1 && Letters.isUpper(text.chars()[end - 1]);
  }

  /** Whether the words beside it have capitals too, as in a heading or a longer name. */
  private boolean isHeading(int start, int end) {
    char[] chars = text.chars();
    boolean next = chars[end] == ' ' && Letters.isUpper(chars[end + 1]);
    int i = start - 1;
    if (i <= 0 || chars[i] != ' ' || !Letters.isWord(chars[i - 1])) {
      return next;
    }
    while (i > 0 && Letters.isWord(chars[i - 1])) {
      i--;
    }
    return next
        || (Letters.isUpper(chars[i])
            && i > 0
            && chars[i - 1] == ' '
            && i > 1
            && Letters.isWord(chars[i - 2]));
  }
}
