package org.coecorpus.read;

import org.jspecify.annotations.Nullable;

/**
 * The way from a document to one of its values, as a chain; its text, such as {@code
 * actions[2].owner}, is made when somebody asks for it.
 *
 * @param parent null at the top
 * @param name of a field; null for an element of the list that the parent leads to
 * @param index of the element
 */
record Path(@Nullable Path parent, @Nullable String name, int index) {

  /** Leads to the document itself. */
  static final Path TOP = new Path(null, "", 0);

  Path field(String field) {
    return new Path(this, field, 0);
  }

  Path element(int element) {
    return new Path(this, null, element);
  }

  private void appendTo(StringBuilder text) {
    if (parent != null) {
      parent.appendTo(text);
    }
    if (name == null) {
      text.append('[').append(index).append(']');
    } else {
      text.append(text.length() == 0 ? "" : ".").append(name);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString();
  }
}
