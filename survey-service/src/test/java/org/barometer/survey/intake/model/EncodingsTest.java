package org.barometer.survey.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EncodingsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String TEXT = "ROW_KEY;förändring\n1;Ökar – mycket\n";

    @Test
    void tellsEncodingsApart() {
        assertThat(found(TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Encodings.Found(StandardCharsets.UTF_8, 0));
        assertThat(found(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Encodings.Found(StandardCharsets.UTF_8, 3));
        assertThat(found(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Encodings.Found(StandardCharsets.UTF_16LE, 2));
        assertThat(found(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new Encodings.Found(StandardCharsets.UTF_16BE, 2));
        assertThat(found(TEXT.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Encodings.Found(StandardCharsets.UTF_16LE, 0));
        assertThat(found(TEXT.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new Encodings.Found(StandardCharsets.UTF_16BE, 0));
        assertThat(found(TEXT.getBytes(WINDOWS_1252)))
                .isEqualTo(new Encodings.Found(WINDOWS_1252, 0));
    }

    @Test
    void looksUpToTheLastLetter() {
        var bytes = ("a;b\n".repeat(100_000) + "ö").getBytes(WINDOWS_1252);

        assertThat(found(bytes)).isEqualTo(new Encodings.Found(WINDOWS_1252, 0));
    }

    @Test
    void knowsWhatIsNoText() {
        var encodings = new Encodings();
        encodings.add(new byte[] {'a', (byte) 0x81, (byte) 0xff}, 3);

        assertThat(encodings.found()).isEmpty();
    }

    @Property
    void agreesWithTheDecoderWhatIsUtf8(@ForAll @Size(max = 12) byte[] bytes) {
        boolean hasZero = false;
        for (byte value : bytes) {
            hasZero |= value == 0;
        }
        boolean isUtf16 =
                bytes.length >= 2 && ((bytes[0] & bytes[1] & 0xff) == 0xfe) && bytes[0] != bytes[1];
        if (!hasZero && !isUtf16) {
            var encodings = new Encodings();
            encodings.add(bytes, bytes.length);

            assertThat(
                            encodings
                                    .found()
                                    .map(found -> found.encoding().equals(StandardCharsets.UTF_8))
                                    .orElse(false))
                    .isEqualTo(isUtf8(bytes));
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Encodings.Found found(byte[] bytes) {
        var encodings = new Encodings();
        encodings.add(bytes, bytes.length);
        return encodings.found().orElseThrow();
    }
}
