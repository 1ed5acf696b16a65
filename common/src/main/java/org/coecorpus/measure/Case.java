package org.coecorpus.measure;

import org.jspecify.annotations.Nullable;

/**
 * What one fact gives to a measure: a value, a reason why it has to be left out, or neither where
 * it is not in the measure's population.
 *
 * @param value the value, if it is known
 * @param reason why there is none
 * @param <T> the kind of value
 */
record Case<T>(@Nullable T value, @Nullable String reason) {

  static <T> Case<T> known(T value) {
    return new Case<>(value, null);
  }

  static <T> Case<T> leftOut(String reason) {
    return new Case<>(null, reason);
  }

  static <T> Case<T> outside() {
    return new Case<>(null, null);
  }
}
