package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coecorpus.coe.Coe;
import org.junit.jupiter.api.Test;

class ItemKeysTest {

  @Test
  void statedIdElsePositionIsTheKey() {
    assertThat(keys("{'id':'a'},{},{'id':' '},{'id':'b'}"))
        .containsExactly("c#a", "c#action-2", "c#action-3", "c#b");
  }

  @Test
  void idsThatRepeatGiveWayToPositions() {
    assertThat(keys("{'id':'a'},{'id':'b'},{'id':'a'}"))
        .containsExactly("c#action-1", "c#b", "c#action-3");
  }

  @Test
  void idThatIsThePositionOfAnUnnamedItemGivesWay() {
    assertThat(keys("{'id':'action-2'},{}")).containsExactly("c#action-1", "c#action-2");
    assertThat(keys("{'id':'action-2'},{'id':'action-3'},{'id':'action-4'},{}"))
        .containsExactly("c#action-1", "c#action-2", "c#action-3", "c#action-4");
  }

  @Test
  void idsThatLookLikePositionsStayWhereNothingCollides() {
    assertThat(keys("{'id':'action-2'},{'id':'action-1'},{}"))
        .containsExactly("c#action-2", "c#action-1", "c#action-3");
  }

  @Test
  void itemsOfTwoCoesHaveTwoKeysWhateverTheirIds() {
    Coe one = Corpus.coe("{'id':'a','actions':[{'id':'b#c'}]}");
    Coe other = Corpus.coe("{'id':'a#b','actions':[{'id':'c'}]}");
    List<ItemFacts> items = new ArrayList<>(ItemFacts.allOf(one, Map.of()));
    items.addAll(ItemFacts.allOf(other, Map.of()));

    assertThat(items).extracting(ItemFacts::itemKey).containsExactly("a#action-1", "a#b#c");
  }

  private static List<String> keys(String items) {
    return ItemFacts.allOf(Corpus.coe("{'id':'c','actions':[" + items + "]}"), Map.of()).stream()
        .map(ItemFacts::itemKey)
        .toList();
  }
}
