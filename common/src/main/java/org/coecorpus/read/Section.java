package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A heading with what stands under it.
 *
 * @param heading its words without marks; empty for what comes before the first heading
 * @param level smaller is higher; real headings are 10 to 60
 * @param kind null where the words say nothing known
 * @param blocks what stands directly under it
 * @param children sections under it
 */
record Section(
    Passage heading,
    int level,
    @Nullable SectionKind kind,
    List<Block> blocks,
    List<Section> children) {

  /** This section and all below it, in the order of the text. */
  List<Section> all() {
    List<Section> all = new ArrayList<>();
    addTo(all::add);
    return all;
  }

  private void addTo(Consumer<Section> all) {
    all.accept(this);
    children.forEach(child -> child.addTo(all));
  }

  /** The topmost sections of the kind, this one included. */
  List<Section> topmost(SectionKind wanted) {
    List<Section> found = new ArrayList<>();
    addTopmost(wanted, found);
    return found;
  }

  private void addTopmost(SectionKind wanted, List<Section> to) {
    if (kind == wanted) {
      to.add(this);
    } else {
      children.forEach(child -> child.addTopmost(wanted, to));
    }
  }

  /** All text under the heading, sections below included; empty if there is none. */
  Optional<Passage> content() {
    Optional<Passage> own = ownText();
    Optional<Passage> last =
        children.isEmpty()
            ? Optional.empty()
            : Optional.of(children.get(children.size() - 1))
                .map(child -> child.content().orElse(child.heading));
    if (own.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    Passage first = own.orElseGet(() -> children.get(0).heading);
    return Optional.of(last.map(first::through).orElse(first).trim());
  }

  /** The text directly under the heading. */
  Optional<Passage> ownText() {
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    Passage first = Passage.of(heading.source(), blocks.get(0).span());
    Passage last = Passage.of(heading.source(), blocks.get(blocks.size() - 1).span());
    return Optional.of(first.through(last).trim()).filter(text -> !text.isEmpty());
  }
}
