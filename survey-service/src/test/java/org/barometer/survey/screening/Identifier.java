package org.barometer.survey.screening;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.barometer.survey.screening.model.Kind;

/**
 * Something that identifies somebody: from the document that defines its kind, from the library
 * that knows the numbering plans, or made by the published rule.
 *
 * @param before what stands before it and does not belong to it, such as "tel:"
 * @param named whether only a word such as "call" tells it from a count
 */
record Identifier(Kind kind, String before, String text, boolean named) {
    private static final Path WRITTEN = Path.of("src/test/resources/screening/positives.txt");
    private static final String BASE_58 =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

    static List<Identifier> all() {
        var random = new Random(20261122);
        var all = new ArrayList<>(written());
        all.addAll(phones());
        for (int i = 0; i < 40; i++) {
            all.add(of(Kind.CARD_NUMBER, card(random, i)));
            all.add(of(Kind.NATIONAL_ID, swedish(random, i)));
            all.add(of(Kind.IP_ADDRESS, address(random, i % 2 == 0 ? 4 : 16)));
            all.add(of(Kind.WALLET_ADDRESS, wallet(random)));
            all.add(of(Kind.ONION_ADDRESS, onion(random) + ".onion"));
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                all.add(of(Kind.FILE_HASH, hash(algorithm, random, i)));
            }
        }
        return all;
    }

    private static Identifier of(Kind kind, String text) {
        return new Identifier(kind, "", text, false);
    }

    private static List<Identifier> written() {
        try (var lines = Files.lines(WRITTEN)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> written(Kind.valueOf(parts[0]), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where only a part of a line is meant, it stands between marks. */
    private static Identifier written(Kind kind, String line) {
        int mark = line.indexOf('\u2039');
        return mark < 0
                ? of(kind, line)
                : new Identifier(
                        kind,
                        line.substring(0, mark),
                        line.substring(mark + 1, line.indexOf('\u203a')),
                        false);
    }

    /** An example number of every country, as dialled from abroad and at home. */
    private static List<Identifier> phones() {
        var plans = PhoneNumberUtil.getInstance();
        var phones = new ArrayList<Identifier>();
        for (var region : plans.getSupportedRegions().stream().sorted().toList()) {
            var number = plans.getExampleNumber(region);
            for (var format : PhoneNumberFormat.values()) {
                var text = plans.format(number, format);
                var before = text.startsWith("tel:") ? "tel:" : "";
                phones.add(
                        new Identifier(
                                Kind.PHONE_NUMBER,
                                before,
                                text.substring(before.length()),
                                format == PhoneNumberFormat.NATIONAL));
            }
        }
        return phones;
    }

    private static String card(Random random, int i) {
        var prefix = List.of("4", "51", "2221", "6011", "35", "62").get(i % 6);
        var number = new StringBuilder(prefix);
        while (number.length() < 15) {
            number.append(random.nextInt(10));
        }
        return withLuhn(number.toString());
    }

    private static String swedish(Random random, int i) {
        var born =
                "%02d%02d%02d"
                        .formatted(
                                random.nextInt(100),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28));
        var number = withLuhn(born + "%03d".formatted(random.nextInt(1000)));
        return switch (i % 3) {
            case 0 -> number;
            case 1 -> number.substring(0, 6) + "-" + number.substring(6);
            default -> "19" + number.substring(0, 6) + "-" + number.substring(6);
        };
    }

    private static String withLuhn(String number) {
        try {
            return number + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(number);
        } catch (CheckDigitException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(Random random, int bytes) {
        try {
            return InetAddress.getByAddress(bytes(random, bytes)).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** A version byte, a hash and the first bytes of their double SHA-256, in base 58. */
    private static String wallet(Random random) {
        var payload = new byte[25];
        System.arraycopy(bytes(random, 20), 0, payload, 1, 20);
        payload[0] = (byte) (random.nextBoolean() ? 0 : 5);
        var checksum = digest("SHA-256", digest("SHA-256", Arrays.copyOf(payload, 21)));
        System.arraycopy(checksum, 0, payload, 21, 4);
        var value = new BigInteger(1, payload);
        var text = new StringBuilder();
        while (value.signum() > 0) {
            var parts = value.divideAndRemainder(BigInteger.valueOf(58));
            text.insert(0, BASE_58.charAt(parts[1].intValue()));
            value = parts[0];
        }
        for (int i = 0; i < payload.length && payload[i] == 0; i++) {
            text.insert(0, '1');
        }
        return text.toString();
    }

    /** Version 3 as Tor's specification has it: key, checksum, version, in base 32. */
    private static String onion(Random random) {
        var key = bytes(random, 32);
        var hashed = new byte[15 + 32 + 1];
        System.arraycopy(".onion checksum".getBytes(US_ASCII), 0, hashed, 0, 15);
        System.arraycopy(key, 0, hashed, 15, 32);
        hashed[47] = 3;
        var checksum = digest("SHA3-256", hashed);
        var address = Arrays.copyOf(key, 35);
        address[32] = checksum[0];
        address[33] = checksum[1];
        address[34] = 3;
        var bits = new BigInteger(1, address);
        var text = new StringBuilder();
        for (int i = 0; i < 56; i++) {
            text.insert(0, BASE_32.charAt(bits.intValue() & 31));
            bits = bits.shiftRight(5);
        }
        return text.toString();
    }

    private static String hash(String algorithm, Random random, int i) {
        var hex = HexFormat.of().formatHex(digest(algorithm, bytes(random, 100)));
        return i % 2 == 0 ? hex : hex.toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
