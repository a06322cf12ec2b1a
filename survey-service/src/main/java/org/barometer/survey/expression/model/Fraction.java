package org.barometer.survey.expression.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: sums, products and quotients are never rounded, so that a third times three is
 * one, here and in the page.
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Null where the other one is zero. */
    @Nullable Fraction dividedBy(Fraction other) {
        int sign = other.numerator.signum();
        if (sign == 0) {
            return null;
        }
        // The denominator stays above zero, so that an order is the order of the numerators.
        var signed = sign < 0 ? other.negate() : other;
        var quotient =
                new Fraction(
                        numerator.multiply(signed.denominator),
                        denominator.multiply(signed.numerator));
        return sign < 0 ? quotient.negate() : quotient;
    }

    int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }
}
