package org.barometer.survey.screening;

import java.util.Locale;
import java.util.Set;
import org.barometer.survey.screening.model.Kind;

/** Unbroken runs of letters and digits: hashes of files, wallets, and bare onion names. */
final class TokenFinder implements Finder {
    private static final int SHORTEST = 25;
    private static final int LONGEST = 128;

    /** Digits of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
    private static final Set<Integer> HASHES = Set.of(32, 40, 56, 64, 96, 128);

    /** Of an account and of a transaction, after the 0x. */
    private static final Set<Integer> ETHEREUM = Set.of(40, 64);

    private static final int ONION = 56;

    @Override
    public void find(PlainText text, Findings findings) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (isAlphanumeric(text.at(i))) {
                i++;
            }
            if (i - start >= SHORTEST && i - start <= LONGEST) {
                inspect(text.text().substring(start, i), start, findings);
            }
            i++;
        }
    }

    private static void inspect(String token, int start, Findings findings) {
        int end = start + token.length();
        var lower = token.toLowerCase(Locale.ROOT);
        if (HASHES.contains(token.length()) && isHex(token)) {
            findings.add(start, end, Kind.FILE_HASH);
        }
        if (lower.startsWith("0x")
                && ETHEREUM.contains(token.length() - 2)
                && isHex(token.substring(2))) {
            findings.add(start, end, Kind.WALLET_ADDRESS);
        }
        if (Base58.isBitcoin(token)
                || Base58.isRipple(token)
                || Base58.isMonero(token)
                || Bech32.isAddress(token)) {
            findings.add(start, end, Kind.WALLET_ADDRESS);
        }
        if (token.length() == ONION
                && lower.endsWith("d")
                && lower.chars().allMatch(TokenFinder::isBase32)
                && lower.chars().anyMatch(Character::isDigit)) {
            findings.add(start, end, Kind.ONION_ADDRESS);
        }
    }

    private static boolean isHex(String token) {
        return token.chars().allMatch(character -> Character.digit(character, 16) >= 0);
    }

    private static boolean isBase32(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '2' && character <= '7');
    }

    private static boolean isAlphanumeric(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}
