package org.coecorpus.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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

/**
 * Copies an index of at most one segment so that equal content gives equal bytes.
 *
 * <p>Three things in a Lucene index differ from run to run: the random id in the header of every
 * file, the diagnostics of the segment (time, machine, Java version), and the random ids of the
 * commit. Every file begins with an index header and ends with a checksum footer, so a copy with
 * another id is the header with the id replaced, the same content, and a new footer. The
 * diagnostics are left out. The copy then becomes one compound file, named {@code _0}. All of it
 * goes through Lucene's public interface for its own file formats, and opening the copy checks
 * every header.
 */
final class ReproducibleSegment {

  private static final String NAME = "_0";
  private static final String COMMIT = "segments_1";

  private ReproducibleSegment() {}

  /** Copies the last commit of {@code from} into {@code to} and forces it to the disk. */
  static void copy(Directory from, Directory to, Fingerprint fingerprint) throws IOException {
    SegmentInfos source = SegmentInfos.readLatestCommit(from);
    SegmentInfos copy = new SegmentInfos(Version.LATEST.major);
    if (source.size() > 1) {
      throw new IllegalArgumentException(source.size() + " segments, expected at most one");
    }
    if (source.size() == 1) {
      SegmentInfo segment = copySegment(source.info(0).info, to, fingerprint.id("segment"));
      copy.add(new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, fingerprint.id("segment commit")));
      to.sync(segment.files());
    }
    copy.counter = 1;
    try (Directory memory = new ByteBuffersDirectory()) {
      copy.commit(memory);
      copyFile(memory, COMMIT, to, COMMIT, fingerprint.id("commit"));
    }
    to.sync(List.of(COMMIT));
    to.syncMetaData();
  }

  private static SegmentInfo copySegment(SegmentInfo source, Directory to, byte[] id)
      throws IOException {
    SegmentInfo parts = copyOf(source, to, id, false);
    List<String> names = source.files().stream().filter(file -> !file.endsWith(".si")).toList();
    for (String name : names) {
      copyFile(source.dir, name, to, renamed(name), id);
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

  private static String renamed(String file) {
    return NAME + IndexFileNames.stripSegmentName(file);
  }

  private static void copyFile(Directory from, String name, Directory to, String copy, byte[] id)
      throws IOException {
    try (IndexInput in = from.openInput(name, IOContext.READONCE);
        IndexOutput out = to.createOutput(copy, IOContext.DEFAULT)) {
      CodecUtil.checksumEntireFile(in);
      in.seek(0);
      byte[] header = CodecUtil.readIndexHeader(in);
      System.arraycopy(id, 0, header, idOffset(header), StringHelper.ID_LENGTH);
      out.writeBytes(header, header.length);
      in.seek(header.length);
      out.copyBytes(in, in.length() - header.length - CodecUtil.footerLength());
      CodecUtil.writeFooter(out);
    }
  }

  /**
   * A header is a magic number, the codec's name after its length in one byte, a version, the id,
   * and a suffix.
   */
  private static int idOffset(byte[] header) {
    return Integer.BYTES + 1 + Byte.toUnsignedInt(header[Integer.BYTES]) + Integer.BYTES;
  }
}
