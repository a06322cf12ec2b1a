package org.barometer.survey.screening;

import java.util.Locale;

/** Wallets with a prefix and a checksum over all they say (BIP 173 and BIP 350). */
final class Bech32 {
    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };
    private static final int PLAIN = 1;
    private static final int MODIFIED = 0x2bc830a3;
    private static final int CHECKSUM = 6;

    private Bech32() {}

    static boolean isAddress(String token) {
        var lower = token.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        if (separator < 1
                || lower.length() - separator - 1 < CHECKSUM
                || !(token.equals(lower) || token.equals(token.toUpperCase(Locale.ROOT)))) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < separator; i++) {
            sum = next(sum, lower.charAt(i) >> 5);
        }
        sum = next(sum, 0);
        for (int i = 0; i < separator; i++) {
            sum = next(sum, lower.charAt(i) & 31);
        }
        for (int i = separator + 1; i < lower.length(); i++) {
            int value = CHARACTERS.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = next(sum, value);
        }
        return sum == PLAIN || sum == MODIFIED;
    }

    private static int next(int sum, int value) {
        int top = sum >>> 25;
        int result = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((top >>> i & 1) == 1) {
                result ^= GENERATOR[i];
            }
        }
        return result;
    }
}
