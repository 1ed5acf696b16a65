package org.coecorpus.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.coecorpus.search.Fingerprint.FileSum;

/**
 * Copies an index of at most one segment so that equal content gives equal bytes.
 *
 * <p>Three things in a Lucene index differ from run to run: the random id that marks every file of
 * the segment, the diagnostics of the segment (time, machine, Java version), and the random ids of
 * the commit. The copy has ids drawn from the content in their place, and no diagnostics. Ids are
 * 16 bytes long and nothing refers to a place in a file by its checksum, so a file is copied by
 * putting the new id for the old one, wherever it stands, and writing a new footer. The copy then
 * becomes one compound file, named {@code _0}. Opening it checks every id and checksum.
 */
final class ReproducibleSegment {

  private static final String NAME = "_0";
  private static final String COMMIT = "segments_1";
  private static final String COMMIT_CODEC = "segments";
  private static final int BUFFER = 1 << 16;

  private ReproducibleSegment() {}

  /** Copies the last commit of {@code from} into {@code to} and forces it to the disk. */
  static void copy(Directory from, Directory to) throws IOException {
    SegmentInfos source = SegmentInfos.readLatestCommit(from);
    SegmentInfos copy = new SegmentInfos(Version.LATEST.major);
    if (source.size() > 1) {
      throw new IllegalArgumentException(source.size() + " segments, expected at most one");
    }
    Fingerprint fingerprint =
        Fingerprint.of(source.size() == 0 ? new TreeMap<>() : sums(source.info(0).info));
    if (source.size() == 1) {
      SegmentInfo segment = copySegment(source.info(0).info, to, fingerprint.id("segment"));
      copy.add(new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, fingerprint.id("segment commit")));
      to.sync(segment.files());
    }
    copy.counter = 1;
    try (Directory memory = new ByteBuffersDirectory()) {
      copy.commit(memory);
      copyFile(memory, COMMIT, to, COMMIT, commitId(memory), fingerprint.id("commit"));
    }
    to.sync(List.of(COMMIT));
    to.syncMetaData();
  }

  private static SegmentInfo copySegment(SegmentInfo source, Directory to, byte[] id)
      throws IOException {
    SegmentInfo parts = copyOf(source, to, id, false);
    List<String> names = parts(source);
    for (String name : names) {
      copyFile(source.dir, name, to, renamed(name), source.getId(), id);
    }
    List<String> copies = names.stream().map(ReproducibleSegment::renamed).sorted().toList();
    parts.setFiles(copies);
    source.getCodec().compoundFormat().write(to, parts, IOContext.DEFAULT);
    for (String part : copies) {
      to.deleteFile(part);
    }
    SegmentInfo segment = copyOf(source, to, id, true);
    segment.setFiles(
        List.of(
            IndexFileNames.segmentFileName(NAME, "", "cfs"),
            IndexFileNames.segmentFileName(NAME, "", "cfe")));
    source.getCodec().segmentInfoFormat().write(to, segment, IOContext.DEFAULT);
    return segment;
  }

  private static SegmentInfo copyOf(SegmentInfo source, Directory to, byte[] id, boolean compound) {
    return new SegmentInfo(
        to,
        source.getVersion(),
        source.getMinVersion(),
        NAME,
        source.maxDoc(),
        compound,
        source.getHasBlocks(),
        source.getCodec(),
        Map.of(),
        id,
        source.getAttributes(),
        source.getIndexSort());
  }

  private static List<String> parts(SegmentInfo segment) {
    return segment.files().stream().filter(file -> !file.endsWith(".si")).toList();
  }

  private static SortedMap<String, FileSum> sums(SegmentInfo segment) throws IOException {
    SortedMap<String, FileSum> sums = new TreeMap<>();
    for (String name : parts(segment)) {
      try (IndexInput in = segment.dir.openInput(name, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(in);
        sums.put(renamed(name), sum(in, segment.getId()));
      }
    }
    return sums;
  }

  private static FileSum sum(IndexInput in, byte[] id) throws IOException {
    CRC32 sum = new CRC32();
    transfer(in, id, new byte[id.length], sum::update);
    return new FileSum(in.length(), sum.getValue());
  }

  private static byte[] commitId(Directory directory) throws IOException {
    byte[] id = new byte[StringHelper.ID_LENGTH];
    try (IndexInput in = directory.openInput(COMMIT, IOContext.READONCE)) {
      in.seek(CodecUtil.headerLength(COMMIT_CODEC));
      in.readBytes(id, 0, id.length);
    }
    return id;
  }

  private static String renamed(String file) {
    return NAME + IndexFileNames.stripSegmentName(file);
  }

  private static void copyFile(
      Directory from, String name, Directory to, String copy, byte[] oldId, byte[] newId)
      throws IOException {
    try (IndexInput in = from.openInput(name, IOContext.READONCE);
        IndexOutput out = to.createOutput(copy, IOContext.DEFAULT)) {
      transfer(in, oldId, newId, out::writeBytes);
      CodecUtil.writeFooter(out);
    }
  }

  /** Hands over all bytes before the footer, the new id for the old one. */
  private static void transfer(IndexInput in, byte[] oldId, byte[] newId, Sink sink)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = in.length() - CodecUtil.footerLength();
    int kept = 0;
    in.seek(0);
    while (left > 0) {
      int read = (int) Math.min(left, buffer.length - kept);
      in.readBytes(buffer, kept, read);
      left -= read;
      int filled = kept + read;
      replace(buffer, filled, oldId, newId);
      // The end may be the beginning of an id, so it waits for the next round.
      kept = left == 0 ? 0 : oldId.length - 1;
      sink.take(buffer, 0, filled - kept);
      System.arraycopy(buffer, filled - kept, buffer, 0, kept);
    }
  }

  private static void replace(byte[] buffer, int filled, byte[] oldId, byte[] newId) {
    for (int at = 0; at + oldId.length <= filled; at++) {
      if (buffer[at] == oldId[0]
          && Arrays.equals(buffer, at, at + oldId.length, oldId, 0, oldId.length)) {
        System.arraycopy(newId, 0, buffer, at, newId.length);
      }
    }
  }

  private interface Sink {
    void take(byte[] bytes, int from, int count) throws IOException;
  }
}
