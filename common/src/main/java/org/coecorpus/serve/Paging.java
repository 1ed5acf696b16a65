package org.coecorpus.serve;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where in a long list a page is.
 *
 * @param page 1 for the first
 * @param pages how many there are, at least 1
 * @param previous address of the page before, if there is one
 * @param next address of the page after, if there is one
 */
record Paging(int page, int pages, @Nullable String previous, @Nullable String next) {

  /**
   * A page of a list.
   *
   * @throws PageException if the list ends before the page
   */
  static Paging of(long total, int size, int page, IntFunction<String> href) {
    int pages = (int) Math.min(Parameters.MAX_PAGE, Math.max(1, (total + size - 1) / size));
    if (page > pages) {
      throw PageException.notFound("page is " + page + ", the last is " + pages);
    }
    return new Paging(
        page,
        pages,
        page > 1 ? href.apply(page - 1) : null,
        page < pages ? href.apply(page + 1) : null);
  }

  boolean isNeeded() {
    return pages > 1;
  }

  /** The part of the list that is on the page. */
  <T> List<T> cut(List<T> all, int size) {
    return all.subList(Math.min(all.size(), (page - 1) * size), Math.min(all.size(), page * size));
  }
}
