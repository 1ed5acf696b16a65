package org.coecorpus.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coecorpus.read.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path folder;

  @Test
  void aLinkThatLeadsNowhereIsARejectWithItsName() throws IOException {
    Path real = Files.writeString(folder.resolve("coe.md"), "# A COE");
    Files.createSymbolicLink(folder.resolve("good.md"), real);
    Files.createSymbolicLink(folder.resolve("dangling.md"), folder.resolve("nowhere.md"));
    Files.createSymbolicLink(folder.resolve("circle.md"), folder.resolve("circle.md"));
    Files.createSymbolicLink(folder.resolve(".hidden.md"), folder.resolve("nowhere.md"));
    Sources found = Sources.find(List.of(folder));
    assertThat(found.files()).hasSize(1);
    assertThat(found.rejects())
        .extracting(Reject::source)
        .containsExactly(folder + "/circle.md", folder + "/dangling.md");
    assertThat(found.rejects())
        .allSatisfy(
            reject ->
                assertThat(reject.reason())
                    .startsWith("cannot be opened: a link that leads to no file: "));
  }
}
