package org.coecorpus.jobs.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The ways in which people write a name that a list has in one way. */
enum NameVariant {
  PLAIN {
    @Override
    String of(String name) {
      return name;
    }
  },
  /** The document adds the ending; the name stays as it is. */
  POSSESSIVE {
    @Override
    String of(String name) {
      return name;
    }
  },
  UPPER_CASE {
    @Override
    String of(String name) {
      return name.toUpperCase(Locale.ROOT);
    }
  },
  LOWER_CASE {
    @Override
    String of(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  },
  HYPHEN {
    @Override
    String of(String name) {
      return name.replace(' ', '-');
    }
  },
  LINE_BREAK {
    @Override
    String of(String name) {
      return name.replaceFirst(" ", "\n");
    }
  },
  NO_BREAK_SPACE {
    @Override
    String of(String name) {
      return name.replace(' ', '\u00a0');
    }
  },
  TWO_SPACES {
    @Override
    String of(String name) {
      return name.replaceFirst(" ", "  ");
    }
  },
  WITHOUT_DIACRITICS {
    @Override
    String of(String name) {
      String plain = name.replace('ø', 'o').replace('ı', 'i');
      return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
  },
  /** Base letters with combining marks, as some keyboards and file systems give them. */
  DECOMPOSED {
    @Override
    String of(String name) {
      return Normalizer.normalize(name, Normalizer.Form.NFD);
    }
  },
  ZERO_WIDTH {
    @Override
    String of(String name) {
      return name.charAt(0) + "\u200b" + name.substring(1);
    }
  },
  SOFT_HYPHEN {
    @Override
    String of(String name) {
      return name.substring(0, 3) + "\u00ad" + name.substring(3);
    }
  },
  CURLY {
    @Override
    String of(String name) {
      return name.replace('\'', '’').replace(" & ", " and ");
    }
  },
  /** Of people: {@code Rueda, Marta}. */
  LAST_FIRST {
    @Override
    String of(String name) {
      int gap = name.indexOf(' ');
      return name.substring(gap + 1) + ", " + name.substring(0, gap);
    }
  },
  /** Of people: what the roster calls them. */
  ALIAS {
    @Override
    String of(String alias) {
      return alias;
    }
  };

  abstract String of(String name);

  /** Whether the name can be written so, and differs then from the list. */
  boolean fits(String name) {
    return this == PLAIN || this == POSSESSIVE || !of(name).equals(name);
  }

  /** A third of the time as it is, else one of the variants that names of that kind have. */
  static NameVariant draw(boolean isPerson, Dice dice) {
    List<NameVariant> all = List.of(values());
    return dice.chance(0.3) ? PLAIN : dice.pick(all.subList(1, isPerson ? 14 : 13));
  }
}
