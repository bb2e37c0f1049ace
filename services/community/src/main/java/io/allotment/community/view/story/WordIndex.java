package io.allotment.community.view.story;

import io.allotment.community.model.StoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.bson.Document;

/**
 * The words of the stories that are tended, in memory. It is made of the documents of a view
 * whenever a process starts, so nothing of it has to last.
 */
public final class WordIndex implements AutoCloseable {

  private static final String ID = "id";

  /** Who looks for something reads no further. */
  private static final int MOST = 2_000;

  private final IndexWriter writer;
  private final SearcherManager searchers;

  WordIndex() {
    try {
      writer =
          new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new TypingAnalyzer()));
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what stories say now; those not tended are in it no longer. */
  void take(Collection<Document> stories, Predicate<Document> tended) {
    try {
      for (Document story : stories) {
        Term id = new Term(ID, story.getString("_id"));
        if (tended.test(story)) {
          writer.updateDocument(id, words(story));
        } else {
          writer.deleteDocuments(id);
        }
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.apache.lucene.document.Document words(Document story) {
    var words = new org.apache.lucene.document.Document();
    words.add(new StringField(ID, story.getString("_id"), Store.NO));
    words.add(new BinaryDocValuesField(ID, new BytesRef(story.getString("_id"))));
    for (Looking.Part part : Looking.Part.values()) {
      for (String text : part.of(story)) {
        words.add(new TextField(part.name(), text, Store.NO));
        for (int times = 0; times < part.weight; times++) {
          words.add(new TextField(Looking.ANYWHERE, text, Store.NO));
        }
      }
    }
    return words;
  }

  /**
   * The stories that fit best what somebody typed, the best first, at most 2,000: words may be
   * begun only or mistyped. None where nothing of it is a word.
   */
  public List<StoryId> find(String typed) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return ids(searcher.search(Looking.of(typed), MOST).scoreDocs, searcher.getIndexReader());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of hits, though an index is read in its own. */
  private static List<StoryId> ids(ScoreDoc[] hits, IndexReader reader) throws IOException {
    BinaryDocValues ids = MultiDocValues.getBinaryValues(reader, ID);
    StoryId[] found = new StoryId[hits.length];
    for (int hit : inOrder(hits)) {
      ids.advanceExact(hits[hit].doc);
      found[hit] = new StoryId(ids.binaryValue().utf8ToString());
    }
    return List.of(found);
  }

  private static int[] inOrder(ScoreDoc[] hits) {
    return IntStream.range(0, hits.length)
        .boxed()
        .sorted(Comparator.comparingInt(hit -> hits[hit].doc))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
