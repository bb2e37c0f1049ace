package io.allotment.rotation.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An exact rational number, always reduced, the denominator positive; so equal numbers are equal
 * values. Balances are kept in these because a ledger that must sum to zero cannot round.
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
  public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
  public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  private static final Pattern WRITTEN =
      Pattern.compile("-?\\d{1,2000}(?:/\\d{1,2000}|\\.\\d{1,40})?");

  /** Reduces; an {@link ArithmeticException} when the denominator is zero. */
  public Ratio {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A ratio cannot have the denominator 0.");
    }
    BigInteger common = greatestCommonDivisor(numerator, denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Ratio of(long whole) {
    return of(whole, 1);
  }

  /** What part of {@code whole} is {@code part}, to the nanosecond. */
  public static Ratio of(Duration part, Duration whole) {
    return new Ratio(nanos(part), nanos(whole));
  }

  /**
   * Reads "4/9", "0.8", "1" or "-1/2".
   *
   * @throws IllegalArgumentException with a sentence, when it is none of these
   */
  public static Ratio parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a number written like 1, 0.8 or 4/9.");
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      BigDecimal decimal = new BigDecimal(text);
      return new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
    BigInteger below = new BigInteger(text.substring(slash + 1));
    if (below.signum() == 0) {
      throw new IllegalArgumentException("\"" + text + "\" divides by zero.");
    }
    return new Ratio(new BigInteger(text.substring(0, slash)), below);
  }

  public static Ratio sum(Collection<Ratio> terms) {
    return terms.stream().reduce(ZERO, Ratio::plus);
  }

  public Ratio plus(Ratio other) {
    if (denominator.equals(other.denominator)) {
      return new Ratio(numerator.add(other.numerator), denominator);
    }
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Ratio minus(Ratio other) {
    return plus(other.negate());
  }

  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** An {@link ArithmeticException} when {@code other} is zero. */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  public Ratio abs() {
    return signum() < 0 ? negate() : this;
  }

  public int signum() {
    return numerator.signum();
  }

  public double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** "4/9", or "2" for a whole number; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  /** As {@link BigInteger#gcd}; nearly all ratios are of small numbers, and these go faster. */
  private static BigInteger greatestCommonDivisor(BigInteger one, BigInteger other) {
    if (one.bitLength() > 62 || other.bitLength() > 62) {
      return one.gcd(other);
    }
    long a = Math.abs(one.longValue());
    long b = Math.abs(other.longValue());
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return BigInteger.valueOf(a);
  }

  private static BigInteger nanos(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000_000L))
        .add(BigInteger.valueOf(duration.getNano()));
  }
}
