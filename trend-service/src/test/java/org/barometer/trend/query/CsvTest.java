package org.barometer.trend.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class CsvTest {

    @Property(tries = 300)
    void neverLetsATextStartAFormula(
            @ForAll @Chars({'=', '+', '-', '@', '\t', '\r'}) @CharRange(from = 'A', to = 'Z')
                    String text) {
        var written = Csv.text(text);

        assertThat(written).endsWith(text);
        if (!written.isEmpty()) {
            assertThat("=+-@\t\r").doesNotContain(written.substring(0, 1));
        }
    }
}
