package io.allotment.community.view.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bson.Document;

/**
 * What somebody means by what they type: each word as it is, as the beginning of a word, or with a
 * slip; of more than two words one may be missing.
 */
final class Looking {

  /**
   * The words of all parts, each as often as its part weighs: what is near a word is costly to
   * find, so it is looked for in one place.
   */
  static final String ANYWHERE = "ANYWHERE";

  private static final TypingAnalyzer TYPING = new TypingAnalyzer();

  /** Words this long may have one slip, and {@link #LONG} ones two. */
  private static final int MIDDLE = 4;

  private static final int LONG = 8;
  private static final int WORDS = 12;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final float WHOLE = 8;
  private static final float BEGUN = 3;

  private Looking() {}

  /** Where a word of a story stands, and how much that says. */
  enum Part {
    NAME(4),
    TITLE(3),
    LABELS(2),
    OPENING(1);

    final int weight;

    Part(int weight) {
      this.weight = weight;
    }

    List<String> of(Document story) {
      return switch (this) {
        case NAME -> List.of(text(story, "name"));
        case TITLE -> List.of(text(story, "title"));
        case OPENING -> List.of(text(story, "opening"));
        case LABELS -> story.getList("labels", String.class, List.of());
      };
    }

    private static String text(Document story, String field) {
      return Objects.requireNonNullElse(story.getString(field), "");
    }
  }

  static Query of(String typed) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("nothing of it is a word");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(anywhere(word), Occur.SHOULD));
    return all.setMinimumNumberShouldMatch(words.size() > 2 ? words.size() - 1 : words.size())
        .build();
  }

  /** Each word that is between spaces; its parts are found through the stories' own. */
  private static List<String> words(String typed) {
    return SPACES
        .splitAsStream(typed)
        .map(Looking::plain)
        .filter(word -> !word.isEmpty())
        .limit(WORDS)
        .toList();
  }

  /** The whole of a word, which is the longest of what the analyzer makes of it. */
  private static String plain(String word) {
    String longest = "";
    try (TokenStream tokens = TYPING.tokenStream("", word)) {
      CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        longest = token.length() > longest.length() ? token.toString() : longest;
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return longest;
  }

  private static Query anywhere(String word) {
    List<Query> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      Term term = new Term(part.name(), word);
      ways.add(new BoostQuery(new TermQuery(term), WHOLE * part.weight));
      ways.add(new BoostQuery(new PrefixQuery(term), BEGUN * part.weight));
    }
    if (slips(word) > 0) {
      ways.add(new FuzzyQuery(new Term(ANYWHERE, word), slips(word), 1));
    }
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  private static int slips(String word) {
    return word.length() >= LONG ? 2 : word.length() >= MIDDLE ? 1 : 0;
  }
}
