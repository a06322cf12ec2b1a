package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PrimeTest {
    private static final BigInteger P = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

    @Property
    void multipliesAsWholeNumbersOfAnySizeDo(
            @ForAll @LongRange(max = Prime.P - 1) long one,
            @ForAll @LongRange(max = Prime.P - 1) long other) {
        assertThat(Prime.times(one, other))
                .isEqualTo(
                        BigInteger.valueOf(one)
                                .multiply(BigInteger.valueOf(other))
                                .mod(P)
                                .longValue());
    }

    @Property
    void subtractsAsWholeNumbersOfAnySizeDo(
            @ForAll @LongRange(max = Prime.P - 1) long one,
            @ForAll @LongRange(max = Prime.P - 1) long other) {
        assertThat(Prime.minus(one, other))
                .isEqualTo(
                        BigInteger.valueOf(one)
                                .subtract(BigInteger.valueOf(other))
                                .mod(P)
                                .longValue());
    }

    @Property
    void invertsEverythingButNothing(@ForAll @LongRange(min = 1, max = Prime.P - 1) long value) {
        assertThat(Prime.times(value, Prime.inverse(value))).isEqualTo(1);
    }

    @Property
    void knowsNegativeNumbers(@ForAll long value) {
        assertThat(Prime.of(value)).isEqualTo(BigInteger.valueOf(value).mod(P).longValue());
    }

    @Example
    void refusesToDivideByNothing() {
        assertThatThrownBy(() -> Prime.inverse(0)).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void isPrime() {
        assertThat(P.isProbablePrime(100)).isTrue();
        assertThat(Prime.P).isEqualTo(P.longValue());
    }
}
