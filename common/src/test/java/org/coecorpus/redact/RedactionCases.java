package org.coecorpus.redact;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Made-up sentences with one thing each that must go, or with one that must stay. It knows nothing
 * of the redactor: names are put together from syllables, numbers from what their standards say.
 */
final class RedactionCases {

  /**
   * One sentence.
   *
   * @param kind what is planted; {@code none} where everything must stay
   * @param variant how it is written
   * @param text the sentence
   * @param expected what must become of it
   */
  record Case(String kind, String variant, String text, String expected) {}

  private static final List<String> CUSTOMER_SENTENCES =
      List.of(
          "The account manager of # calls.",
          "# asks what is going on.",
          "First report comes from #.",
          "At 10:32 the queue of # was 4,120 deep (12.5 percent).",
          "orders by # were retried; no other customer was hit",
          "Only #, and two others, saw \"Label not printed\".",
          "| 10:15 | # | paged |",
          "- replay the parcels of # by 2026-03-01",
          "**#** opened TRK-1029.",
          "see https://tracker.example/tenants/#/open",
          "We told # (tenant 17) that it was over.",
          "#'s labels were late by 20 minutes.",
          "The export for #: 3 of 40 files failed",
          "(#) was affected, as was the depot in the north.");
  private static final List<String> PERSON_SENTENCES =
      List.of(
          "# joins the call.",
          "Notes are taken by #.",
          "At 11:02, # rolled the change back.",
          "paged # twice, no answer",
          "We asked # for a review.",
          "- [ ] # to write the runbook by 2026-04-01",
          "#'s change was merged at 09:58.",
          "**#**: \"it is the cache again\"",
          "The runbook (#, 2025) is out of date.",
          "| 10:20 | # | looks at the logs |",
          "handed over from the night shift to #; 14 alarms were open",
          "Approved by # on Monday.");
  private static final List<String> PLAIN_SENTENCES =
      List.of(
          "Most of it comes from #.",
          "The log says # and nothing else.",
          "We saw # at 10:15:30.",
          "(#)",
          "It was sent to #, then to the queue.",
          "| 10:15 | # | seen first |",
          "- check # again",
          "\"#\" is what the screen said.",
          "reported with #; closed on 2026-03-01");
  private static final List<String> PHONE_SENTENCES =
      List.of(
          "The caller can be reached at #.",
          "Call back under #.",
          "The line # was dead for 20 minutes.",
          "The number on the parcel, #, is the depot's.",
          "It rang through to # at 10:15.",
          "- depot: #",
          "phone # (day and night)",
          "| depot | # | north |");
  private static final List<String> CALLED_SENTENCES =
      List.of(
          "Tel. #",
          "the hotline is #.",
          "phone: #",
          "Mobile number # was busy.",
          "call # in the night",
          "They can be reached under #.");
  private static final List<String> ACCOUNT_SENTENCES =
      List.of(
          "A refund to # is among them.",
          "The case that we followed was #.",
          "Paid from # on 2026-03-01.",
          "| refund | # | 12.50 EUR |",
          "IBAN #, twice",
          "card # was declined");

  private final Random random;
  private final List<String> customers = new ArrayList<>();
  private final List<String[]> persons = new ArrayList<>();
  private final Map<String, Supplier<Case>> makers = new LinkedHashMap<>();

  RedactionCases(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      customers.add(
          name()
              + pick(
                  " Books",
                  " & Sons",
                  " Garden Tools",
                  "-Voss Paper",
                  " Ltd",
                  " Outdoor",
                  " and Rook",
                  "'s Lamps",
                  ""));
    }
    for (int i = 0; i < 150; i++) {
      String first = name();
      String last =
          random.nextInt(5) == 0
              ? "O'" + name()
              : random.nextInt(6) == 0 ? name() + "-" + name() : name();
      persons.add(
          new String[] {
            first,
            last,
            (first.charAt(0) + last + i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]", "")
          });
    }
    addNameMakers();
    addNumberMakers();
    addNegativeMakers();
  }

  /** What the list of customers holds. */
  List<String> customers() {
    List<String> all = new ArrayList<>(customers);
    all.add("Orange");
    all.add("Target");
    return all;
  }

  /** What the roster holds: names in full and aliases. */
  List<String> persons() {
    List<String> all = new ArrayList<>();
    persons.forEach(p -> all.addAll(List.of(p[0] + " " + p[1], p[2])));
    all.addAll(
        List.of(
            "Will Ogbudo",
            "Mark Trevanzo",
            "Rose Quillanti",
            "May Drostova",
            "Anke White",
            "Toke Grant"));
    all.addAll(List.of("may", "rwhite", "will", "rose", "mark", "deploy", "ci"));
    return all;
  }

  /** The next cases, each variant as often as every other. */
  List<Case> cases(int count) {
    List<Supplier<Case>> all = new ArrayList<>(makers.values());
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(all.get(i % all.size()).get());
    }
    return cases;
  }

  private String name() {
    String[] onsets = {
      "Br", "Dr", "Fl", "Gr", "Kl", "Pr", "Qu", "Sn", "Tr", "V", "Zw", "M", "N", "Z", "Ø", "É", "Þ"
    };
    String[] vowels = {"a", "e", "i", "o", "u", "ei", "ou", "é", "ü", "ã", "å"};
    String[] codas = {"b", "ck", "lm", "nd", "rx", "sp", "zz", "x", "ç", "ł"};
    StringBuilder name = new StringBuilder(pick(onsets) + pick(vowels) + pick(codas));
    return name.append(pick(vowels))
        .append(pick("b", "nt", "lm", "nd", "rk", "sp"))
        .append(pick(vowels))
        .append(pick("n", "r", "l", "s"))
        .toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private int number(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  private String digits(int count) {
    return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }

  /** Every {@code #} a digit, every {@code %} one from 2 to 9. */
  private String form(String pattern) {
    StringBuilder text = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      text.append(
          c == '#'
              ? (char) ('0' + random.nextInt(10))
              : c == '%' ? (char) ('2' + random.nextInt(8)) : c);
    }
    return text.toString();
  }

  private Case planted(String kind, String variant, List<String> sentences, String value) {
    String sentence = pick(sentences);
    return new Case(
        kind, variant, sentence.replace("#", value), sentence.replace("#", "[" + kind + "]"));
  }

  private void add(String kind, String variant, List<String> sentences, Supplier<String> value) {
    makers.put(kind + "/" + variant, () -> planted(kind, variant, sentences, value.get()));
  }

  private void customer(String variant, UnaryOperator<String> written) {
    add("customer", variant, CUSTOMER_SENTENCES, () -> written.apply(pick(customers)));
  }

  private void person(String variant, java.util.function.Function<String[], String> written) {
    add("person", variant, PERSON_SENTENCES, () -> written.apply(pick(persons)));
  }

  private String inside(String name, String mark) {
    int at = number(1, name.length() - 1);
    return name.substring(0, at) + mark + name.substring(at);
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf((char) (c > 32 && c < 127 ? c + 0xFEE0 : c)))
        .collect(Collectors.joining());
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ł', 'l');
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private void addNameMakers() {
    customer("as listed", n -> n);
    customer("upper case", n -> n.toUpperCase(Locale.ROOT));
    customer("lower case", n -> n.toLowerCase(Locale.ROOT));
    customer("hyphens", n -> n.replace(' ', '-'));
    customer("underscores", n -> n.toLowerCase(Locale.ROOT).replace(' ', '_'));
    customer("one word", n -> n.replaceAll("[ &'-]", ""));
    customer("line break", n -> n.replace(' ', '\n'));
    customer("line break in a quotation", n -> n.replace(" ", "\n> "));
    customer("two blanks", n -> n.replace(" ", "  "));
    customer("no-break space", n -> n.replace(' ', '\u00A0'));
    customer("thin space", n -> n.replace(' ', '\u2009'));
    customer("soft hyphen", n -> inside(n, "\u00AD"));
    customer("zero width space", n -> inside(n, "\u200B"));
    customer("word joiner", n -> inside(n, "\u2060"));
    customer(
        "end of line",
        n -> inside(n.replaceAll("[^\\p{L}].*", ""), "-\n") + n.replaceFirst("^\\p{L}+", ""));
    customer("without accents", RedactionCases::bare);
    customer("decomposed", RedactionCases::decomposed);
    customer("full width", RedactionCases::wide);
    customer("entity", n -> n.replace("&", "&amp;"));
    customer("and", n -> n.replace("&", "and").replace(" and ", pick(" & ", " and ")));
    customer("typographic", n -> n.replace('\'', '’').replace('-', '‑'));
    customer("emphasis", n -> n.replaceFirst(" ", "* *"));
    person("first last", p -> p[0] + " " + p[1]);
    person("first.last", p -> p[0] + "." + p[1]);
    person("first.last in lower case", p -> (p[0] + "." + p[1]).toLowerCase(Locale.ROOT));
    person("last, first", p -> p[1] + ", " + p[0]);
    person("upper case", p -> (p[0] + " " + p[1]).toUpperCase(Locale.ROOT));
    person("lower case", p -> (p[0] + " " + p[1]).toLowerCase(Locale.ROOT));
    person("initial and last", p -> p[0].charAt(0) + ". " + p[1]);
    person("first", p -> p[0]);
    person("last", p -> p[1]);
    person("without accents", p -> bare(p[0] + " " + p[1]));
    person("decomposed", p -> decomposed(p[0] + " " + p[1]));
    person("line break", p -> p[0] + "\n" + p[1]);
    person("zero width", p -> inside(p[0] + " " + p[1], "\u200D"));
    person("full width", p -> wide(p[0] + " " + p[1]));
    person("alias", p -> p[2]);
    person("alias in upper case", p -> p[2].toUpperCase(Locale.ROOT));
    makers.put(
        "person/mention",
        () -> {
          String sentence = pick(PERSON_SENTENCES);
          return new Case(
              "person",
              "mention",
              sentence.replace("#", "@" + pick(persons)[2]),
              sentence.replace("#", "@[person]"));
        });
    List<String> called =
        List.of(
            "We asked # to look.",
            "# joined the call at 10:12.",
            "Paged #, who took over.",
            "At 10:15 # noticed the gap.",
            "Thanks to # for the fix.",
            "Mr # called.");
    add(
        "person",
        "a word, in context",
        called,
        () -> pick("Will", "Mark", "Rose", "Grant", "White"));
    add(
        "person",
        "a word, as a mention",
        List.of("cc @#", "@# please look", "ask @#."),
        () -> pick("may", "will", "rose", "mark"));
    makers.computeIfPresent(
        "person/a word, as a mention",
        (k, m) ->
            () -> {
              String word = pick("may", "will", "rose", "mark");
              String sentence = pick("cc @#", "@# please look", "ask @#.", "(@#)");
              return new Case(
                  "person",
                  "a word, as a mention",
                  sentence.replace("#", word),
                  sentence.replace("#", "[person]"));
            });
    add(
        "customer",
        "a word, in context",
        List.of(
            "the customer # called",
            "Labels of # were late.",
            "First report comes from #.",
            "# reported it."),
        () -> pick("Orange", "Target"));
  }

  private String domain() {
    return pick("mail", "corp", "post", "m-1")
        + pick(".", ".eu.", ".intra.")
        + pick("example", "example.org", "test", "co.uk", "com", "museum");
  }

  private void addNumberMakers() {
    List<String> texts = new ArrayList<>(PLAIN_SENTENCES);
    texts.addAll(List.of("<mailto:#>", "Updates go to # as well.", "from=#&to=queue"));
    add(
        "email",
        "plain",
        texts,
        () -> name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "x") + "@" + domain());
    add("email", "dots and plus", texts, () -> form("a.b-c_d+##@") + domain());
    add(
        "email",
        "upper case",
        texts,
        () -> ("jo" + digits(2) + "@" + domain()).toUpperCase(Locale.ROOT));
    add("email", "accents", texts, () -> "zoë@m" + pick("ü", "å", "é") + "ller.example");
    add(
        "email",
        "escaped",
        List.of("https://dash.example/u?mail=#", "login=#"),
        () -> "jo" + digits(2) + "%40" + domain());
    add("email", "full width", PLAIN_SENTENCES, () -> wide("jo" + digits(2) + "@post.example"));
    add(
        "email",
        "zero width",
        PLAIN_SENTENCES,
        () -> inside("jo" + digits(2) + "@post.example", "\u200B"));
    add("email", "digits", texts, () -> digits(6) + "@" + digits(3) + ".com");
    texts = PLAIN_SENTENCES;
    List<String> hosts = new ArrayList<>(texts);
    hosts.addAll(
        List.of("http://#:8080/x", "The host # is the first to show it.", "ssh root@#", "ip=#"));
    add(
        "ip",
        "private",
        hosts,
        () -> pick("10.", "10.") + number(0, 255) + "." + number(0, 255) + "." + number(1, 254));
    add("ip", "private 192", hosts, () -> "192.168." + number(0, 255) + "." + number(1, 254));
    add(
        "ip",
        "public",
        hosts,
        () -> number(64, 223) + "." + number(0, 255) + "." + number(0, 255) + "." + number(1, 254));
    add(
        "ip",
        "small",
        List.of("The host # is the first.", "Calls from # fail.", "pinged #", "#"),
        () -> number(11, 60) + "." + number(0, 60) + "." + number(0, 60) + "." + number(1, 60));
    add(
        "ip",
        "prefix",
        texts,
        () -> number(1, 223) + "." + number(0, 255) + ".0.0/" + number(8, 30));
    add(
        "ip",
        "IPv6 short",
        texts,
        () ->
            "2001:db8:"
                + Integer.toHexString(number(1, 65535))
                + "::"
                + Integer.toHexString(number(1, 65535)));
    add(
        "ip",
        "IPv6 full",
        texts,
        () ->
            random
                .ints(7, 0x1000, 0x10000)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(":", "2001:", "")));
    add(
        "ip",
        "IPv6 upper case",
        texts,
        () ->
            ("fe80::" + Integer.toHexString(number(4096, 65535)) + ":1").toUpperCase(Locale.ROOT));
    add(
        "ip",
        "IPv6 zone or prefix",
        texts,
        () ->
            pick(
                "fe80::1%eth0",
                "2001:db8::/32", "::1", "fe80::" + number(1, 9) + "%en" + number(0, 9)));
    add("ip", "IPv6 mapped", texts, () -> "::ffff:10." + number(0, 255) + ".0.1");
    for (String pattern :
        List.of(
            "+351 9## ### ###",
            "+3519########",
            "+44 20 7### ####",
            "+44 (0)20 7### ####",
            "+1 (%##) %##-####",
            "+1-%##-%##-####",
            "+49 30 ######",
            "+49-171-#######",
            "+33 1 ## ## ## ##",
            "+33.1.##.##.##.##",
            "+55 11 9####-####",
            "+86 138 #### ####",
            "+91 98### #####",
            "+41 (44) ### ## ##",
            "(0351) 22%-###-###",
            "0049 30 1#####",
            "00351 9## ### ###",
            "003519########",
            "(%##) %##-####",
            "%##-%##-####",
            "%##.%##.####",
            "1-%##-%##-####",
            "030 1######",
            "020 7### ####",
            "01 4# ## ## ##",
            "06.1#.##.##.##",
            "0171/4######",
            "+351\u00A09##\u00A0###\u00A0###",
            "+351‑9##‑###‑###")) {
      add("phone", pattern, PHONE_SENTENCES, () -> form(pattern));
    }
    add("phone", "full width", PHONE_SENTENCES, () -> wide(form("+3519########")));
    add("phone", "called, in one piece", CALLED_SENTENCES, () -> form("9########"));
    add("phone", "called, in groups", CALLED_SENTENCES, () -> form("9## ### ###"));
    add(
        "phone",
        "called, short",
        List.of("Tel.: #", "phone #.", "fax # as well"),
        () -> form("45#####"));
    add("account", "IBAN", ACCOUNT_SENTENCES, () -> iban("DE", digits(18)));
    add(
        "account",
        "IBAN in groups",
        ACCOUNT_SENTENCES,
        () -> grouped(iban(pick("PT", "FR", "ES"), null), " "));
    add("account", "IBAN with hyphens", ACCOUNT_SENTENCES, () -> grouped(iban("NL", null), "-"));
    add("account", "IBAN with letters", ACCOUNT_SENTENCES, () -> iban("GB", null));
    add(
        "account",
        "IBAN with a slip",
        ACCOUNT_SENTENCES,
        () ->
            "PT50 0" + digits(3) + " " + digits(4) + " " + digits(4) + " " + digits(4) + " "
                + digits(4) + " " + digits(1));
    add(
        "account",
        "IBAN, no-break spaces",
        ACCOUNT_SENTENCES,
        () -> grouped(iban("DE", digits(18)), "\u00A0"));
    add("account", "card", ACCOUNT_SENTENCES, () -> card(pick("4", "51", "55"), 16));
    add(
        "account",
        "card in groups",
        ACCOUNT_SENTENCES,
        () -> grouped(card(pick("4", "52", "6011"), 16), pick(" ", "-")));
    add(
        "account",
        "card of 15 digits",
        ACCOUNT_SENTENCES,
        () -> card("37", 15).replaceFirst("(....)(......)(.....)", "$1 $2 $3"));
    add(
        "account",
        "called",
        List.of("account #", "Account number # was used", "acct. no. # again", "account: #;"),
        () -> pick(digits(8), digits(12), form("##-####-###")));
  }

  private static String grouped(String number, String gap) {
    return number.replaceAll("(.{4})(?=.)", "$1" + gap);
  }

  private String iban(String country, String known) {
    String bban =
        switch (country) {
          case "PT" -> digits(21);
          case "FR" -> digits(10) + "A" + digits(10) + digits(2);
          case "ES" -> digits(20);
          case "NL" -> "ZBNK" + digits(10);
          case "GB" -> "WZBT" + digits(14);
          default -> known;
        };
    StringBuilder value = new StringBuilder();
    for (char c : (bban + country + "00").toCharArray()) {
      value.append(Character.digit(c, 36));
    }
    int check = 98 - new BigInteger(value.toString()).mod(BigInteger.valueOf(97)).intValue();
    return country + (check < 10 ? "0" : "") + check + bban;
  }

  private String card(String prefix, int length) {
    String body = prefix + digits(length - 1 - prefix.length());
    for (int check = 0; check < 10; check++) {
      int sum = 0;
      String number = body + check;
      for (int i = 0; i < length; i++) {
        int d = number.charAt(length - 1 - i) - '0';
        sum += i % 2 == 0 ? d : d > 4 ? 2 * d - 9 : 2 * d;
      }
      if (sum % 10 == 0) {
        return number;
      }
    }
    throw new IllegalStateException(body);
  }

  private void none(String variant, Supplier<String> text) {
    makers.put(
        "none/" + variant,
        () -> {
          String written = text.get();
          return new Case("none", variant, written, written);
        });
  }

  private void addNegativeMakers() {
    none(
        "version with a word",
        () ->
            pick(
                    "The hosts run library version #.",
                    "upgraded the agent to # at 10:15",
                    "rolled back to # on all hosts",
                    "Release # was built again.",
                    "driver # crashes",
                    "pinned the client to #",
                    "the # release of the broker",
                    "from version 4.1.2.3 to #",
                    "installed # by hand",
                    "We bumped the sdk from 4.15.1.1 to #.")
                .replace(
                    "#",
                    number(1, 19)
                        + "."
                        + number(0, 30)
                        + "."
                        + number(0, 30)
                        + "."
                        + number(0, 40)));
    none(
        "version",
        () ->
            pick(
                    "v1.%.#.%",
                    "app-2.%.#.%.jar",
                    "1.%.%",
                    "2.%.#.%-rc1",
                    "Chrome 120.0.6099.1%#",
                    "1.2.3.4.%",
                    "0.8.%.%")
                .transform(this::form));
    none(
        "build",
        () ->
            pick(
                    "The build in question is 2026#%2%.%.",
                    "build 2026%#%#123456",
                    "build #%#%##",
                    "image app:2026.03.%#",
                    "artifact 2.%.0+2026#%#%")
                .transform(this::form));
    none(
        "hash",
        () ->
            pick("commit ", "revert of ", "at ")
                + Long.toHexString(random.nextLong() | 1L << 60)
                + pick("", Long.toHexString(random.nextLong() | 1L << 60)));
    none(
        "UUID",
        () -> "request " + new java.util.UUID(random.nextLong(), random.nextLong()) + " failed");
    none(
        "timestamp",
        () ->
            pick(
                    "2026-03-0% 10:15:3#",
                    "2026-03-0%T10:15:3#.12#Z",
                    "0%/03/2026 10:15",
                    "0%.03.2026, 10:15 Uhr",
                    "03/0%/2026 10:15:3#",
                    "2026-03-0%T10:15:3#+01:00",
                    "20260301T10153#",
                    "10:15:3#.%##",
                    "2026-03-0% to 2026-03-0%",
                    "2026.03.0% 11.15",
                    "1%:15 to 1%:45 on 2026-03-01")
                .transform(this::form));
    none(
        "epoch",
        () ->
            pick(
                    "at 17########",
                    "ts=17###########",
                    "epoch 17########.###",
                    "offset 17##############")
                .transform(this::form));
    none(
        "count",
        () ->
            pick(
                    "The counter stands at %,###,###.",
                    "% ### ### parcels",
                    "%.###.### labels",
                    "%##### of 4#####0 requests",
                    "+%00000 requests",
                    "+12 000 000 requests",
                    "%## ### orders, %## of them late",
                    "12######% events")
                .transform(this::form));
    none(
        "share",
        () ->
            pick(
                    "%,### of %1,### scan events (%.# percent)",
                    "%#.## % of calls", "from %.#% to %.##%", "p99 %##-%## ms", "%-%-% odds")
                .transform(this::form));
    none(
        "ticket",
        () ->
            pick(
                    "TRK-%###",
                    "INC00########",
                    "Ticket #: 09###%-00%###",
                    "ticket 0412-88%#-%%#1",
                    "case 0%##-####-%##",
                    "order 0%##-%##-####",
                    "#%#####",
                    "COE-2026-0%##",
                    "order 415-555-%###")
                .transform(t -> t.replace("Ticket #", "Ticket @"))
                .transform(this::form)
                .transform(t -> t.replace("Ticket @", "Ticket #")));
    none(
        "port",
        () ->
            pick(
                    "Port 8443 answers, port 9%## does not.",
                    "localhost:%###",
                    "db-1:5432 and db-2:5432",
                    "port 6379/tcp",
                    "listens on :80%#")
                .transform(this::form));
    none(
        "coordinates",
        () ->
            pick(
                    "4#.%###%#, -74.0#%###",
                    "(38.7%##%%, -9.13%###)",
                    "lat 5%.50%### lon -0.12%###",
                    "38°42'%#\"N 9°08'%#\"W")
                .transform(this::form));
    none(
        "money",
        () ->
            pick("EUR %,###.50", "12.%##,00 EUR", "$%##,###", "0.0%## USD", "%## 000 EUR")
                .transform(this::form));
    none(
        "error code",
        () ->
            pick(
                    "error 503-%##-####",
                    "code 415-%##-%###",
                    "error code 0x8007%##%",
                    "ORA-0%###",
                    "HTTP 50%",
                    "errno 0%#-####-####",
                    "exit status 1-800-%##-####",
                    "E-415-%##-%###",
                    "0x7f%#%#%#%")
                .transform(this::form));
    none(
        "address of hardware",
        () -> String.join(":", random.ints(6, 16, 256).mapToObj(Integer::toHexString).toList()));
    none(
        "source code",
        () ->
            pick(
                    "std::string",
                    "Foo::bar(2)",
                    "a[1:3]",
                    "x::y::z",
                    "10:15:3#",
                    "java.util.List",
                    "@Override",
                    "logo@2x.png",
                    "lib@1.2.0-rc",
                    "getty@tty%.service",
                    "git@code.example:lamps/core.git",
                    "@types/node@18.2.1",
                    "user@host",
                    "v1.0.%@beta",
                    "sha256:9f86d08%",
                    "A::B2")
                .transform(this::form));
    none(
        "a word, not the alias",
        () ->
            pick(
                "The job may fail again.",
                "It may be that the cache is cold.",
                "Load will rise in May 2026.",
                "In May the rate rose to 5 %.",
                "Will it fail?",
                "we will deploy at ten",
                "mark the host as bad",
                "Mark the order as void.",
                "the mark was passed",
                "The rate rose by % percent.".replace("%", "4"),
                "white space in a header",
                "White pages were served.",
                "a white screen",
                "Grant access to the role.",
                "the grant expired",
                "ci failed",
                "the deploy of 10:15",
                "Page Will Load",
                "By May 3 all was done.",
                "This may or may not help.",
                "they will, and it may",
                "Latency rose and fell.",
                "Roses are red",
                "rwhitehall",
                "as of May",
                "Rose gold labels were late."));
    none(
        "a word, not the customer",
        () ->
            pick(
                "the target was missed",
                "an orange light blinks",
                "Target hosts: 4 of 10",
                "orange and red labels",
                "target group",
                "The Target Group Was Empty",
                "on target for 2026"));
    none(
        "part of a word",
        () -> {
          String name = pick(customers).replaceAll("[^\\p{L}].*", "");
          return pick(
              "the " + name.toLowerCase(Locale.ROOT) + "ing of it",
              "un" + name.toLowerCase(Locale.ROOT) + "able",
              "x" + name.toLowerCase(Locale.ROOT));
        });
    none(
        "initials",
        () ->
            pick(
                "IP and CI are up.",
                "at 10 AM",
                "the DB, the MQ",
                "PM of the day",
                "I am on it",
                "A. and B. are equal"));
  }
}
