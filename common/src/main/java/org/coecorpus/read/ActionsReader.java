package org.coecorpus.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads action items: table rows, list items with or without boxes, lists under the bold name of
 * their owner, and, where a section that is called action items has neither, its paragraphs.
 */
final class ActionsReader {

  /** Headings below action items that only say what kind of action follows. */
  private static final EnumSet<SectionKind> GROUP_KINDS =
      EnumSet.of(
          SectionKind.ACTIONS,
          SectionKind.MEASURES,
          SectionKind.DETECTION,
          SectionKind.RESOLUTION,
          SectionKind.CAUSES,
          SectionKind.GRAPHS);

  private static final Pattern OWNER_NAME =
      Pattern.compile(
          "@?[A-Z][\\pL.'’&#;0-9-]{0,24}(?:(?: |\\s?[/&+,]\\s?|\\s+and\\s+|\\s+via\\s+)"
              + "@?(?:[A-Z][\\pL.'’-]{0,20}|de|van|von)){0,4}");
  private static final Pattern BOLD_INITIALS =
      Pattern.compile("\\*\\*[A-Z]{2,4}(?:\\s?[/&,]\\s?[A-Z]{2,4})*:?\\*\\*:?\\s+\\S");
  private static final int SHORT_HEADING = 20;
  private static final Pattern OWN_ID = Pattern.compile("(?:AI|A|R|C)?[-#.]?[0-9]{1,2}");
  private static final List<String> GROUPS =
      Vocabulary.list(ActionsReader.class, "groups.yaml", "group");

  private final String source;
  private final Stamps stamps;
  private final Inline inline;
  private final Names names;
  private final List<Raw.Fields> actions = new ArrayList<>();

  private ActionsReader(Section root, Stamps stamps, Inline inline) {
    this.source = root.heading().source();
    this.stamps = stamps;
    this.inline = inline;
    this.names = Names.of(root, firstLines(root));
  }

  /** The action items of sections for them; of sections for measures only the lists and tables. */
  static List<Raw.Fields> read(Section root, Stamps stamps, Inline inline) {
    ActionsReader reader = new ActionsReader(root, stamps, inline);
    for (Section section : root.topmost(SectionKind.ACTIONS)) {
      int known = reader.actions.size();
      reader.addSection(section, true);
      if (AssumedSections.isAssumed(section)) {
        reader.actions.subList(known, reader.actions.size()).replaceAll(ActionsReader::inferred);
      }
    }
    if (reader.actions.isEmpty()) {
      root.topmost(SectionKind.MEASURES).forEach(section -> reader.addSection(section, false));
    }
    return reader.actions;
  }

  /** No heading says that it is an action item. */
  private static Raw.Fields inferred(Raw.Fields action) {
    Map<String, Raw> fields = new LinkedHashMap<>(action.fields());
    fields.computeIfPresent(
        "title",
        (name, title) ->
            title instanceof Raw.Text text ? Raw.Text.inferred(text.value(), text.span()) : title);
    return new Raw.Fields(fields, action.span());
  }

  /** The first paragraphs of all list items of the sections for action items. */
  private static List<Passage> firstLines(Section root) {
    return Stream.of(SectionKind.ACTIONS, SectionKind.MEASURES)
        .flatMap(kind -> root.topmost(kind).stream())
        .flatMap(section -> section.all().stream())
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Bullets.class::isInstance)
        .flatMap(list -> ((Block.Bullets) list).items().stream())
        .filter(item -> !item.blocks().isEmpty())
        .map(item -> Passage.of(root.heading().source(), item.blocks().get(0).span()))
        .toList();
  }

  private void addSection(Section section, boolean prose) {
    boolean structured = isStructured(section);
    @Nullable Passage owner = null;
    int detailsEnd = -1;
    for (Block block : section.blocks()) {
      Passage text = Passage.of(source, block.span());
      if (block instanceof Block.Table table) {
        addTable(table);
      } else if (block instanceof Block.Bullets list && text.end() > detailsEnd) {
        for (Block.Item item : list.items()) {
          addItem(item, owner);
        }
      } else if (block instanceof Block.Paragraph) {
        Optional<Passage> name = bareOwner(text);
        if (isOwned(text)) {
          boolean more = text.text().endsWith(":") && next(section, block).isPresent();
          Passage whole = more ? text.through(next(section, block).get()) : text;
          add(text, List.of(), whole, null, null);
          detailsEnd = whole.end();
        } else if (name.isPresent() || isGroup(text)) {
          owner = name.orElse(null);
        } else if (prose && !structured) {
          addProse(text, owner);
        }
      }
    }
    for (Section child : section.children()) {
      if (isHeaded(child)) {
        addHeaded(child);
      } else if (child.kind() == null || GROUP_KINDS.contains(child.kind())) {
        addSection(child, prose && !structured);
      }
    }
  }

  /** Whether the heading is an action item and the list below it holds its fields. */
  private boolean isHeaded(Section child) {
    return child.blocks().size() == 1
        && child.blocks().get(0) instanceof Block.Bullets list
        && labels(list.items()).size() == list.items().size();
  }

  private void addHeaded(Section child) {
    Block.Bullets list = (Block.Bullets) child.blocks().get(0);
    Passage whole = child.heading().through(Passage.of(source, list.span()));
    add(child.heading(), labels(list.items()), whole, null, null);
  }

  /** "**JP** Have the builds shown for:", an action whose owner stands first in bold. */
  private static boolean isOwned(Passage text) {
    return BOLD_INITIALS.matcher(text).lookingAt();
  }

  /** The list behind a block. */
  private Optional<Passage> next(Section section, Block block) {
    int at = section.blocks().indexOf(block) + 1;
    return at < section.blocks().size() && section.blocks().get(at) instanceof Block.Bullets list
        ? Optional.of(Passage.of(source, list.span()))
        : Optional.empty();
  }

  private static boolean isStructured(Section section) {
    return section.blocks().stream()
        .anyMatch(block -> block instanceof Block.Bullets || block instanceof Block.Table);
  }

  /** A line that is nothing but a bold name: the owner of what follows. */
  private Optional<Passage> bareOwner(Passage paragraph) {
    Passage line = paragraph.firstLine().trim();
    boolean heads = paragraph.from(line.length()).trim().length() <= SHORT_HEADING;
    Passage text = heads ? line : paragraph;
    String words = text.text();
    boolean bold = words.startsWith("**") && text.trimEnd(":").text().endsWith("**");
    if (!bold || text.length() > 60) {
      return Optional.empty();
    }
    Passage name = text.trim("*:");
    Matcher matcher = OWNER_NAME.matcher(name);
    if (!matcher.lookingAt() || isGroupWord(name)) {
      return Optional.empty();
    }
    String rest = name.from(matcher.end()).text().strip();
    boolean alone =
        rest.isEmpty() || rest.startsWith("(") || rest.startsWith("-") || rest.startsWith("–");
    return alone ? Optional.of(name.subSequence(0, matcher.end()).trim()) : Optional.empty();
  }

  private static boolean isGroup(Passage text) {
    String words = text.text();
    return words.length() <= 80
        && (words.endsWith(":") || (words.startsWith("**") && words.endsWith("**")));
  }

  private static boolean isGroupWord(Passage name) {
    String plain = SectionKind.plain(name);
    return GROUPS.stream().anyMatch(word -> (" " + plain + " ").contains(" " + word + " "));
  }

  private void addProse(Passage text, @Nullable Passage owner) {
    if (!Phrases.isInstruction(text) && text.length() > 12) {
      add(text, List.of(), text, null, owner);
    }
  }

  private void addItem(Block.Item item, @Nullable Passage owner) {
    if (item.blocks().isEmpty()) {
      return;
    }
    Passage first = Passage.of(source, item.blocks().get(0).span());
    List<Block.Item> nested =
        item.blocks().stream()
            .filter(Block.Bullets.class::isInstance)
            .flatMap(list -> ((Block.Bullets) list).items().stream())
            .toList();
    if (!nested.isEmpty()
        && item.check() == null
        && isGroupItem(first)
        && labels(nested).size() * 2 < nested.size()) {
      @Nullable Passage inner = bareOwner(first).orElse(owner);
      nested.forEach(child -> addItem(child, inner));
      return;
    }
    Block last = item.blocks().get(item.blocks().size() - 1);
    Passage whole = first.through(Passage.of(source, last.span())).trim();
    @Nullable Passage check = item.check() == null ? null : Passage.of(source, item.check());
    add(first, labels(nested), whole, check, owner);
  }

  /** The items that are nothing but labels, such as "Owner: x". */
  private List<ActionLabels> labels(List<Block.Item> items) {
    return items.stream()
        .filter(child -> !child.blocks().isEmpty())
        .map(child -> Passage.of(source, child.blocks().get(0).span()))
        .map(ActionLabels::only)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A bold label or the name of a kind of action, with the actions below it. */
  private boolean isGroupItem(Passage first) {
    String words = first.text().strip();
    String bare = first.trim().trimEnd(":").text();
    boolean bold = bare.startsWith("**") && bare.indexOf("**", 2) == bare.length() - 2;
    boolean named = first.length() <= 60 && isGroupWord(first.trim("*_:"));
    return bold || (named && words.split("\\s+").length <= 4);
  }

  private void add(
      Passage own,
      List<ActionLabels> labels,
      Passage whole,
      @Nullable Passage check,
      @Nullable Passage owner) {
    if (Phrases.isNothing(own) || Phrases.isChecklist(own) || Placeholders.isPlaceholder(own)) {
      return;
    }
    Raw.Builder fields = new Raw.Builder();
    Raw.Builder told = new Raw.Builder();
    Passage title = ActionText.read(own, told, stamps, inline, names);
    told.build(own.span()).fields().forEach(fields::put);
    labels.forEach(found -> found.put(fields, stamps, inline));
    if (check != null) {
      boolean open = !check.text().toLowerCase(Locale.ROOT).contains("x");
      if (!open || !fields.has("status")) {
        fields.put(
            "status", check.length() == 2 ? Raw.Text.of("[ ]", check.span()) : Raw.Text.of(check));
      }
    }
    if (owner != null) {
      fields.put("owner", owner(owner));
    }
    fields.put("title", title);
    if (!whole.text().equals(title.text())) {
      fields.put("description", whole);
    }
    actions.add(fields.build(whole.span()));
  }

  private void addTable(Block.Table table) {
    TableColumns columns = TableColumns.of(source, table, "action");
    int title =
        columns.has("title")
            ? columns.of("title")
            : columns.has("description") ? columns.of("description") : 0;
    for (List<Span> cells : table.rows()) {
      Optional<Passage> what = TimelineTable.cell(source, cells, title);
      if (what.isEmpty()
          || Phrases.isNothing(what.get())
          || Placeholders.isPlaceholder(what.get())) {
        continue;
      }
      Raw.Builder fields = new Raw.Builder();
      for (String name : List.of("id", "team", "priority")) {
        cell(cells, columns.of(name)).ifPresent(value -> fields.put(name, value.unwrapped()));
      }
      cell(cells, columns.of("description"))
          .filter(text -> columns.of("description") != title)
          .ifPresent(text -> fields.put("description", text));
      TimelineTable.cell(source, cells, columns.of("owner"))
          .ifPresent(value -> fields.put("owner", owner(value)));
      putTicket(fields, cells, columns);
      cell(cells, columns.of("due_at")).ifPresent(value -> DueDate.put(fields, value, stamps));
      for (String name : List.of("created_at", "completed_at")) {
        cell(cells, columns.of(name)).ifPresent(value -> fields.put(name, date(value)));
      }
      cell(cells, columns.of("status")).ifPresent(value -> StatusCell.put(fields, value, stamps));
      Passage text = ActionText.read(what.get(), fields, stamps, inline, names);
      fields.put("title", text);
      if (!text.text().equals(what.get().text())) {
        fields.put("description", what.get());
      }
      actions.add(fields.build(what.get().span()));
    }
  }

  private Optional<Passage> cell(List<Span> cells, int column) {
    return TimelineTable.cell(source, cells, column)
        .filter(value -> !Phrases.isNothing(value) || isStatusSign(value));
  }

  private static boolean isStatusSign(Passage value) {
    return StatusWords.parse(value.text()).isPresent();
  }

  /** A column of references may hold the items' own ids, and the link stands in another one. */
  private void putTicket(Raw.Builder fields, List<Span> cells, TableColumns columns) {
    for (int column : columns.all("ticket")) {
      Optional<Passage> value = cell(cells, column).map(Passage::unwrapped);
      if (value.isPresent() && OWN_ID.matches(value.get().text())) {
        fields.put("id", value.get());
      } else if (value.isPresent()) {
        Passage rest = ActionText.withoutStatus(value.get(), fields);
        if (!rest.isEmpty() && !Phrases.isNothing(rest)) {
          fields.put("ticket", ticket(rest));
        }
      }
    }
  }

  private Passage ticket(Passage value) {
    List<Inline.Link> links = inline.links(value);
    return links.isEmpty() ? value.unwrapped() : ActionText.ticket(links.get(0));
  }

  private Raw.Text date(Passage value) {
    return stamps
        .next(value, 0)
        .filter(stamp -> stamp.date() != null)
        .map(stamp -> Raw.Text.of(String.valueOf(stamp.date()), stamp.words()))
        .orElse(Raw.Text.of(value));
  }

  /** The name without the marks around it. */
  static Passage owner(Passage words) {
    Passage name = words.unwrapped().trim("@*_[]:");
    int link = name.text().indexOf("](");
    return link > 0 ? name.subSequence(0, link).trim("@") : name;
  }
}
