package org.coecorpus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.theme.Theme;

/**
 * How much is still to be done about the themes: open action items of the COEs that tell of them.
 */
final class ThemeItems {

  private ThemeItems() {}

  /** The rows of all themes together and of each; an item counts once in each. */
  static List<Row> rows(List<Theme> themes, List<ItemSnapshot> items) {
    Map<String, List<ItemSnapshot>> byCoe =
        items.stream().collect(Collectors.groupingBy(item -> item.facts().coeId()));
    List<Row> rows = new ArrayList<>();
    Set<String> any = new HashSet<>();
    for (Theme theme : themes) {
      Set<String> coes =
          theme.members().stream().map(ThemeMeasures::coeOf).collect(Collectors.toSet());
      any.addAll(coes);
      Cell cell = Cell.of("theme", theme.id());
      rows.add(row(cell, coes, byCoe, !theme.recurring()));
    }
    rows.add(row(Cell.ALL, any, byCoe, false));
    return rows;
  }

  private static Row row(
      Cell cell,
      Collection<String> coes,
      Map<String, List<ItemSnapshot>> byCoe,
      boolean provisional) {
    List<ItemSnapshot> items =
        coes.stream().flatMap(coe -> byCoe.getOrDefault(coe, List.of()).stream()).toList();
    Figure figure = Figure.count(Cases.of(items, ThemeItems::isToBeDone));
    return new Row(MeasureDefinition.THEME_OPEN_ITEM_COUNT, cell, figure, provisional);
  }

  private static Case<Boolean> isToBeDone(ItemSnapshot item) {
    Case<Boolean> open = item.isIn(ItemState.OPEN);
    return open.value() == null
        ? open
        : Case.known(item.state() == ItemState.OPEN || item.state() == ItemState.OVERDUE);
  }
}
