package org.coecorpus.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a small object in the order of the document, in two arrays: a corpus has fifty such
 * objects a document, of five fields each, which a hash table would only make slower.
 */
final class FieldMap extends AbstractMap<String, Raw> {

  private static final int MAX = 32;

  private String[] names = new String[8];
  private @Nullable Raw[] values = new @Nullable Raw[8];
  private int size;
  private boolean hasNulls;

  /**
   * Adds a field, which may be null until {@link #withoutNulls}; false, and nothing is added, for a
   * second one of its name and for too many.
   *
   * @param name interned, so that the same name is the same object
   */
  boolean add(String name, @Nullable Raw value) {
    if (size == MAX || identityOf(name) >= 0) {
      return false;
    }
    hasNulls |= value == null;
    if (size == names.length) {
      names = Arrays.copyOf(names, MAX);
      values = Arrays.copyOf(values, MAX);
    }
    names[size] = name;
    values[size++] = value;
    return true;
  }

  /** This map, without the fields that are null. */
  FieldMap withoutNulls() {
    int kept = 0;
    for (int i = 0; hasNulls && i < size; i++) {
      if (values[i] != null) {
        names[kept] = names[i];
        values[kept++] = values[i];
      }
    }
    size = hasNulls ? kept : size;
    hasNulls = false;
    return this;
  }

  /** Most names are constants of the program, so identity comes first. */
  private int indexOf(Object name) {
    int same = identityOf(name);
    if (same >= 0) {
      return same;
    }
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (names[i].hashCode() == hash && names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private int identityOf(Object name) {
    for (int i = 0; i < size; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Raw get(Object name) {
    int index = indexOf(name);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean containsKey(Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, Raw>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Raw>> iterator() {
        return entries();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private Iterator<Entry<String, Raw>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Entry<String, Raw> next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        int index = next++;
        return new SimpleImmutableEntry<>(names[index], Objects.requireNonNull(values[index]));
      }
    };
  }
}
