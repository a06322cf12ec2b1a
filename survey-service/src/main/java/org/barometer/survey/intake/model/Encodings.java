package org.barometer.survey.intake.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells in which encoding a text is, from all of its bytes: a single letter in the last line may
 * decide.
 */
public final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Without a mark, UTF-16 is told by the zero bytes that other encodings do not have. */
    private static final int ENOUGH_ZEROS_PER_CENT = 20;

    /** The encoding and how many bytes mark it. */
    public record Found(Charset encoding, int byteOrderMark) {}

    private final byte[] start = new byte[3];
    private long length;
    private long zerosAtEven;
    private long zerosAtOdd;
    private boolean isUtf8 = true;
    private boolean isWindows = true;
    private int continuation;
    private int lowest;
    private int highest;

    /** The next bytes of the text. */
    public void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int value = bytes[i] & 0xff;
            if (length < start.length) {
                start[(int) length] = bytes[i];
            }
            if (value == 0) {
                if (length % 2 == 0) {
                    zerosAtEven++;
                } else {
                    zerosAtOdd++;
                }
            } else if (value >= 0x80 || continuation > 0) {
                look(value);
            }
            length++;
        }
    }

    /** Empty where the bytes are text in no encoding that is known. */
    public Optional<Found> found() {
        if (starts(0xef, 0xbb, 0xbf)) {
            return isUtf8() ? of(StandardCharsets.UTF_8, 3) : Optional.empty();
        }
        if (starts(0xff, 0xfe)) {
            return of(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(0xfe, 0xff)) {
            return of(StandardCharsets.UTF_16BE, 2);
        }
        if (zerosAtEven + zerosAtOdd > 0) {
            return withZeros();
        }
        if (isUtf8()) {
            return of(StandardCharsets.UTF_8, 0);
        }
        return isWindows ? of(WINDOWS_1252, 0) : Optional.empty();
    }

    private Optional<Found> withZeros() {
        if (zerosAtOdd * 100 > length * ENOUGH_ZEROS_PER_CENT && zerosAtOdd > 4 * zerosAtEven) {
            return of(StandardCharsets.UTF_16LE, 0);
        }
        if (zerosAtEven * 100 > length * ENOUGH_ZEROS_PER_CENT && zerosAtEven > 4 * zerosAtOdd) {
            return of(StandardCharsets.UTF_16BE, 0);
        }
        return Optional.empty();
    }

    private boolean isUtf8() {
        return isUtf8 && continuation == 0;
    }

    private static Optional<Found> of(Charset encoding, int byteOrderMark) {
        return Optional.of(new Found(encoding, byteOrderMark));
    }

    private boolean starts(int... expected) {
        if (length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private void look(int value) {
        // The five bytes that Windows-1252 leaves undefined.
        if (value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d) {
            isWindows = false;
        }
        if (continuation > 0) {
            if (value < lowest || value > highest) {
                isUtf8 = false;
                continuation = 0;
            } else {
                continuation--;
            }
            lowest = 0x80;
            highest = 0xbf;
        } else {
            lead(value);
        }
    }

    /** Bounds of the next byte as in table 3-7 of the Unicode standard. */
    private void lead(int value) {
        lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            continuation = 1;
        } else if (value >= 0xe0 && value <= 0xef) {
            continuation = 2;
        } else if (value >= 0xf0 && value <= 0xf4) {
            continuation = 3;
        } else {
            isUtf8 = false;
        }
    }
}
