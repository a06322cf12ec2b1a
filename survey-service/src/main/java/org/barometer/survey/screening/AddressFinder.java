package org.barometer.survey.screening;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.barometer.survey.screening.model.Kind;
import org.jspecify.annotations.Nullable;

/** Host names and IP addresses that stand in a text without anything that marks them as links. */
final class AddressFinder implements Finder {
    private static final String AROUND =
            "\"'`<>()[]{},;|\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb=";
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_ADDRESS = 64;

    /** Endings that more often are those of files. */
    private static final Set<String> FILES = Set.of("zip", "mov");

    /** Endings that nobody starts a sentence with, should the space before it be missing. */
    private static final Set<String> NO_WORDS = Set.of("com", "net", "org", "onion");

    /** What four numbers with dots are called when they are no address. */
    private static final Set<String> NUMBERED =
            Set.of(
                    "version",
                    "v",
                    "ver",
                    "section",
                    "sections",
                    "sec",
                    "avsnitt",
                    "punkt",
                    "chapter",
                    "kapitel",
                    "kap",
                    "release",
                    "build",
                    "step",
                    "table",
                    "tabell",
                    "figure",
                    "figur",
                    "appendix",
                    "bilaga",
                    "paragraph",
                    "stycke",
                    "ios",
                    "android",
                    "windows",
                    "chrome",
                    "firefox");

    private static final String MAGNET = "magnet:?";

    private final DomainValidator domains = DomainValidator.getInstance();
    private final InetAddressValidator addresses = InetAddressValidator.getInstance();

    @Override
    public void find(PlainText text, Findings findings) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !isAround(text.at(i))) {
                i++;
            }
            if (startsWith(text, start, MAGNET)) {
                i = endOfWord(text, i);
                findings.add(start, i, Kind.URL);
            } else if (i > start) {
                inspect(text, start, i, findings);
            }
            i++;
        }
    }

    private void inspect(PlainText text, int from, int to, Findings findings) {
        int start = from;
        int end = to;
        while (start < end && ".!?*_~/\\-".indexOf(text.at(start)) >= 0) {
            start++;
        }
        while (end > start && ".!?*_~\\-".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        if (end - start < 4) {
            return;
        }
        int host = start;
        while (host < end && "/?#\\@:".indexOf(text.at(host)) < 0) {
            host++;
        }
        var next = host < end ? text.at(host) : ' ';
        var name = text.text().substring(start, host);
        if (next != '@' && isIp4(name) && !isNumbered(text, start)) {
            findings.add(start, end, Kind.IP_ADDRESS);
        } else if (next == ':' && isIp6(ip6(text, start, end))) {
            bracketed(text, start, end, findings);
        } else if (next != '@') {
            var kind = kindOf(name, host < end);
            if (kind != null) {
                findings.add(start, end, kind);
            }
        }
    }

    private @Nullable Kind kindOf(String name, boolean hasMore) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || !isDomain(name)) {
            return null;
        }
        var ending = name.substring(dot + 1);
        var lower = ending.toLowerCase(Locale.ROOT);
        if (lower.equals("onion")) {
            return Kind.ONION_ADDRESS;
        }
        if (FILES.contains(lower) && !hasMore && name.indexOf('.') == dot) {
            return null;
        }
        // "…of images.In 2019" is a sentence without its space, and .in is a country.
        var asWritten =
                ending.equals(lower)
                        || name.equals(name.toUpperCase(Locale.ROOT))
                        || NO_WORDS.contains(lower);
        return asWritten && domains.isValidTld(lower) ? Kind.URL : null;
    }

    private static boolean isDomain(String name) {
        int label = 0;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character == '.') {
                if (label == 0 || label > LONGEST_LABEL || name.charAt(i - 1) == '-') {
                    return false;
                }
                label = 0;
            } else if (Character.isLetterOrDigit(character)
                    || Character.isSurrogate(character)
                    || character == '_'
                    || (character == '-' && label > 0)) {
                label++;
            } else {
                return false;
            }
        }
        return label > 1 && label <= LONGEST_LABEL;
    }

    private boolean isIp4(String name) {
        return name.length() >= 7
                && name.length() <= 15
                && Character.isDigit(name.charAt(0))
                && addresses.isValidInet4Address(name);
    }

    /** With the brackets that set it off from the number of a port. */
    private static void bracketed(PlainText text, int start, int end, Findings findings) {
        if (text.at(start - 1) != '[' || text.at(end) != ']') {
            findings.add(start, end, Kind.IP_ADDRESS);
            return;
        }
        int to = end + 1;
        if (text.at(to) == ':' && DigitGroups.isDigit(text.at(to + 1))) {
            to++;
            while (DigitGroups.isDigit(text.at(to))) {
                to++;
            }
        }
        findings.add(start - 1, to, Kind.IP_ADDRESS);
    }

    private static int endOfWord(PlainText text, int from) {
        int end = from;
        while (end < text.length()
                && "\"'<>()|".indexOf(text.at(end)) < 0
                && !Character.isWhitespace(text.at(end))) {
            end++;
        }
        return end;
    }

    private static String ip6(PlainText text, int start, int end) {
        int to = start;
        while (to < end && to - start <= LONGEST_ADDRESS && "/%".indexOf(text.at(to)) < 0) {
            to++;
        }
        // The colon after an address, unless it is one of the two that stand for zeros.
        if (to - start > 2 && text.at(to - 1) == ':' && text.at(to - 2) != ':') {
            to--;
        }
        return text.text().substring(start, to);
    }

    private boolean isIp6(String address) {
        // The shortest ones, such as ::1, belong to every machine.
        return address.length() > 4
                && address.length() <= LONGEST_ADDRESS
                && address.chars().filter(character -> character == ':').count() > 1
                && address.chars().allMatch(AddressFinder::isOfIp6)
                && addresses.isValidInet6Address(address);
    }

    private static boolean isOfIp6(int character) {
        return character == ':' || character == '.' || Character.digit(character, 16) >= 0;
    }

    private static boolean isNumbered(PlainText text, int start) {
        int end = start;
        while (end > 0 && !Character.isLetterOrDigit(text.at(end - 1))) {
            if (start - end > 2) {
                return false;
            }
            end--;
        }
        int from = end;
        while (from > 0 && end - from < 12 && Character.isLetter(text.at(from - 1))) {
            from--;
        }
        return NUMBERED.contains(text.text().substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static boolean startsWith(PlainText text, int start, String prefix) {
        return text.text().regionMatches(true, start, prefix, 0, prefix.length());
    }

    private static boolean isAround(char character) {
        return Character.isWhitespace(character) || AROUND.indexOf(character) >= 0;
    }
}
