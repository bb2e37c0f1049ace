package io.allotment.community.propose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Which story has which words, inverted by Lucene in memory. */
final class TermIndex {

  private static final String WORDS = "words";
  private static final int MEGABYTES = 64;

  /** What a word in the title counts, against one in the opening. */
  private static final int TITLE = 3;

  private TermIndex() {}

  /** Is given each word, and then the stories that have it. */
  interface Reader {

    /** The next word. */
    void word(String stem, int stories);

    /** A story that has it, by its place among those given, and how often. */
    void story(int place, int times);
  }

  /** Indexes stories and reads all of it, word by word in order, stories in order within. */
  static void read(List<Item> items, Reader reader) {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(items, directory);
      try (DirectoryReader index = DirectoryReader.open(directory)) {
        read(MultiTerms.getTerms(index, WORDS), reader);
      }
    } catch (IOException memory) {
      throw new UncheckedIOException("an index in memory cannot fail to be written", memory);
    }
  }

  private static void write(List<Item> items, Directory directory) throws IOException {
    // Segments that are not merged keep stories in the order in which they came.
    IndexWriterConfig settings =
        new IndexWriterConfig(new StoryWords(true))
            .setRAMBufferSizeMB(MEGABYTES)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    FieldType counted = new FieldType();
    counted.setTokenized(true);
    counted.setOmitNorms(true);
    counted.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    OwnLines own = OwnLines.of(items);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (Item item : items) {
        Document document = new Document();
        for (int time = 0; time < TITLE; time++) {
          document.add(new Field(WORDS, item.title(), counted));
        }
        document.add(new Field(WORDS, own.of(item), counted));
        writer.addDocument(document);
      }
    }
  }

  private static void read(@Nullable Terms terms, Reader reader) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum words = terms.iterator();
    PostingsEnum stories = null;
    while (words.next() != null) {
      reader.word(words.term().utf8ToString(), words.docFreq());
      stories = words.postings(stories, PostingsEnum.FREQS);
      while (stories.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        reader.story(stories.docID(), stories.freq());
      }
    }
  }
}
