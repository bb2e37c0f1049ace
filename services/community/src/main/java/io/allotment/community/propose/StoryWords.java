package io.allotment.community.propose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Takes the words of stories: names in code both whole and in their parts, no numbers, and none of
 * the words that any story has.
 */
final class StoryWords extends Analyzer {

  private static final int LONGEST = 40;
  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.PRESERVE_ORIGINAL
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  /** What trackers and those who write there say of anything. */
  private static final List<String> SAID_OF_ANYTHING =
      Arrays.asList(
          ("about after all also am any because been before being both but can cannot could did do"
                  + " does doesn doing don down during each few from further had has have having how"
                  + " http https isn just may more most must need needs new now off once only other"
                  + " our out over own please same should so some still than them through todo too"
                  + " under until up use using very via was we were what when where which while who"
                  + " why without won would www you your issue ticket story fix fixed fixes bug")
              .split(" "));

  private static final CharArraySet STOPS =
      new CharArraySet(
          Stream.concat(
                  EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.stream()
                      .map(word -> new String((char[]) word)),
                  SAID_OF_ANYTHING.stream())
              .toList(),
          true);

  private final boolean stemmed;

  /**
   * An analyzer.
   *
   * @param stemmed whether forms of a word are one
   */
  StoryWords(boolean stemmed) {
    this.stemmed = stemmed;
  }

  /** What its forms have in common. */
  static String stem(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream parts = new FlattenGraphFilter(new WordDelimiterGraphFilter(words, PARTS, null));
    TokenStream kept = new StopFilter(new Wordlike(new LowerCaseFilter(parts)), STOPS);
    return new TokenStreamComponents(
        words, stemmed ? new SnowballFilter(kept, new EnglishStemmer()) : kept);
  }

  /** Leaves out numbers, single letters and what is no word by its length. */
  private static final class Wordlike extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Wordlike(TokenStream words) {
      super(words);
    }

    @Override
    protected boolean accept() {
      return term.length() > 1
          && term.length() <= LONGEST
          && term.chars().anyMatch(Character::isLetter);
    }
  }
}
