package org.coecorpus.measure;

/** What a measure is about, and which date puts a case into a quarter. */
public enum Population {
  /** Action items in the corpus at as-of. */
  ACTION_ITEM("action items", "the quarter in which the item was created"),
  /** Action items, by what happened to them. */
  ACTION_ITEM_FLOW("action items with a creation date", "the quarter in which it happened"),
  /** COEs in the corpus at as-of; siblings each for itself. */
  COE("COEs", "the quarter of the end of impact, else of mitigation, else of the start"),
  /** Events told by COEs; siblings count once. */
  EVENT("events", "the quarter of the end of impact, else of mitigation, else of the start"),
  /** Incidents of the register. */
  REGISTER("incidents of the register", "the quarter of the end, else of the start"),
  /** Events that a theme's statements tell of. */
  THEME("events told by COEs", "the quarter of the event, as the themes have it"),
  /** Events of a theme after its first. */
  THEME_RECURRENCE("dated events of a theme after its first", "none"),
  /** Action items of the COEs that a theme's statements stand in. */
  THEME_ACTION_ITEM("action items of the theme's COEs", "none");

  private final String noun;
  private final String quarter;

  Population(String noun, String quarter) {
    this.noun = noun;
    this.quarter = quarter;
  }

  /** What is counted, in the plural. */
  public String noun() {
    return noun;
  }

  /** Which date assigns the quarter. */
  public String quarter() {
    return quarter;
  }
}
