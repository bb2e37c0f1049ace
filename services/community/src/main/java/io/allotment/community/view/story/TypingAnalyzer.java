package io.allotment.community.view.story;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;

/**
 * Words as people type them: small letters without accents, and the parts of names such as {@code
 * CartMergeIT} or {@code SEA-412} beside the whole.
 */
final class TypingAnalyzer extends Analyzer {

  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.CATENATE_ALL
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WhitespaceTokenizer();
    TokenStream parts = new WordDelimiterGraphFilter(words, PARTS, null);
    TokenStream small = new LowerCaseFilter(new FlattenGraphFilter(parts));
    return new TokenStreamComponents(
        words, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(small)));
  }
}
