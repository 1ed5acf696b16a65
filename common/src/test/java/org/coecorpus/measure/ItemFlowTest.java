package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFlowTest {

  private static final Instant AS_OF = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void itemsAreCountedWhereTheyMoved() {
    List<ItemFacts> items =
        List.of(
            item("'created_at':'2026-01-05T00:00:00Z','completed_at':'2026-05-01T00:00:00Z'"),
            item("'created_at':'2026-02-05T00:00:00Z','completed_at':'2026-03-01T00:00:00Z'"),
            item("'created_at':'2026-03-05T00:00:00Z','status':'OPEN'"));

    assertThat(ItemFlow.of(items, Quarter.parse("2026Q1"), AS_OF))
        .isEqualTo(new ItemFlow(0, 3, 0, 1, 0, 2, 3, 0));
    assertThat(ItemFlow.of(items, Quarter.parse("2026Q2"), AS_OF))
        .isEqualTo(new ItemFlow(2, 0, 0, 1, 0, 1, 3, 0));
  }

  @Test
  void quarterThatIsNotOverEndsAtAsOf() {
    List<ItemFacts> items =
        List.of(item("'created_at':'2026-01-05T00:00:00Z','completed_at':'2026-03-20T00:00:00Z'"));

    assertThat(
            ItemFlow.of(items, Quarter.parse("2026Q1"), Instant.parse("2026-03-01T00:00:00Z"))
                .openAtEnd())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void flowBalancesToTheItem(long seed) {
    Random random = new Random(seed);
    String[] words = {"OPEN", "COMPLETED", "DROPPED", "BACKLOG", "IN_PROGRESS"};
    List<ItemFacts> items = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder history = new StringBuilder();
      for (int change = random.nextInt(4); change >= 0; change--) {
        history
            .append(history.isEmpty() ? "" : ",")
            .append("{'field':'status','at':'")
            .append(day(random))
            .append("','to':'")
            .append(words[random.nextInt(words.length)])
            .append("'}");
      }
      items.add(item("'created_at':'" + day(random) + "','history':[" + history + "]"));
    }

    long open = 0;
    long opened = 0;
    for (Quarter q = Quarter.parse("2026Q1"); q.year() == 2026; q = q.plus(1)) {
      ItemFlow flow = ItemFlow.of(items, q, AS_OF);
      assertThat(flow.openAtStart()).isEqualTo(open);
      assertThat(flow.openAtEnd())
          .isEqualTo(open + flow.opened() + flow.reopened() - flow.completed() - flow.dropped());
      open = flow.openAtEnd();
      opened += flow.opened();
    }
    assertThat(opened).isEqualTo(200);
    assertThat(ItemFlow.upTo(items, AS_OF).openAtEnd()).isEqualTo(open);
  }

  private static String day(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z")
        .plusSeconds(86_400L * random.nextInt(360))
        .toString();
  }

  private static ItemFacts item(String fields) {
    return ItemFacts.of(Corpus.coe("{'id':'c','actions':[{" + fields + "}]}"), 0, Optional.empty());
  }
}
