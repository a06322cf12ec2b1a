package org.barometer.survey.screening;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.barometer.survey.screening.model.Kind;

/** Names of users on a service: "@name", "u/name", "name#1234", "user name: name". */
final class HandleFinder implements Finder {
    private static final int LONGEST = 40;
    private static final int SHORTEST = 2;

    private static final List<String> PATHS =
            List.of("u/", "/u/", "user/", "/user/", "users/", "/users/");

    private static final List<String> LABELS =
            List.of(
                    "username",
                    "user name",
                    "user id",
                    "userid",
                    "nickname",
                    "screen name",
                    "screenname",
                    "handle",
                    "användarnamn",
                    "användar-id",
                    "användarnamnet",
                    "skype id",
                    "kik id",
                    "snapchat id",
                    "wickr id",
                    "telegram id",
                    "session id");

    /** What "#1234" numbers when it is not a user. */
    private static final Set<String> NUMBERED =
            Set.of("case", "ärende", "nr", "no", "number", "ticket", "report", "rapport", "id");

    @Override
    public void find(PlainText text, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.at(i)) {
                case '@' -> mentioned(text, i, findings);
                case '#' -> tagged(text, i, findings);
                case 'u', 'U', '/' -> path(text, i, findings);
                case ':' -> {
                    labelled(text, i, findings);
                    account(text, i, findings);
                }
                case '=' -> labelled(text, i, findings);
                default -> {}
            }
        }
    }

    private static void mentioned(PlainText text, int at, Findings findings) {
        if (Character.isLetterOrDigit(text.at(at - 1))) {
            return;
        }
        int end = endOfName(text, at + 1);
        if (end - at > SHORTEST && hasLetter(text, at + 1, end)) {
            // "@name@server" as well.
            int server = text.at(end) == '@' ? endOfName(text, end + 1) : end;
            findings.add(at, Math.max(end, server), Kind.USER_HANDLE);
        }
    }

    private static void tagged(PlainText text, int hash, Findings findings) {
        int end = hash + 1;
        while (end - hash <= 5 && isDigit(text.at(end))) {
            end++;
        }
        int start = hash;
        while (start > 0 && hash - start < LONGEST && isOfName(text.at(start - 1))) {
            start--;
        }
        if (end - hash == 5
                && !isOfName(text.at(end))
                && hash - start >= SHORTEST
                && hasLetter(text, start, hash)
                && !NUMBERED.contains(
                        text.text().substring(start, hash).toLowerCase(Locale.ROOT))) {
            findings.add(start, end, Kind.USER_HANDLE);
        }
    }

    private static void path(PlainText text, int start, Findings findings) {
        if (isOfName(text.at(start - 1)) || text.at(start - 1) == '/') {
            return;
        }
        for (var path : PATHS) {
            int name = start + path.length();
            if (text.text().regionMatches(true, start, path, 0, path.length())) {
                int end = endOfName(text, name);
                if (end - name >= 3 && hasLetter(text, name, end)) {
                    findings.add(start, end, Kind.USER_HANDLE);
                }
            }
        }
    }

    private static void labelled(PlainText text, int colon, Findings findings) {
        int end = text.at(colon - 1) == ' ' ? colon - 1 : colon;
        if (LABELS.stream().noneMatch(label -> isWordBefore(text, end, label))) {
            return;
        }
        int name = colon + 1;
        while (name - colon < 4 && (text.at(name) == ' ' || text.at(name) == '"')) {
            name++;
        }
        int endOfName = endOfName(text, name);
        if (endOfName - name >= SHORTEST) {
            findings.add(name, endOfName, Kind.USER_HANDLE);
        }
    }

    /** As Skype writes them: "live:name". */
    private static void account(PlainText text, int colon, Findings findings) {
        if (!isWordBefore(text, colon, "live")) {
            return;
        }
        int name = text.at(colon + 1) == '.' ? colon + 2 : colon + 1;
        int end = endOfName(text, name);
        if (end - name >= 3 && (name > colon + 1 || hasDigit(text, name, end))) {
            findings.add(colon - 4, end, Kind.USER_HANDLE);
        }
    }

    private static boolean isWordBefore(PlainText text, int end, String word) {
        int start = end - word.length();
        return start >= 0
                && text.text().regionMatches(true, start, word, 0, word.length())
                && !isOfName(text.at(start - 1));
    }

    private static int endOfName(PlainText text, int start) {
        int end = start;
        while (end - start < LONGEST && isOfName(text.at(end))) {
            end++;
        }
        while (end > start && ".-".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean hasLetter(PlainText text, int start, int end) {
        return text.text().substring(start, end).chars().anyMatch(Character::isLetter);
    }

    private static boolean hasDigit(PlainText text, int start, int end) {
        return text.text().substring(start, end).chars().anyMatch(Character::isDigit);
    }

    private static boolean isOfName(char character) {
        return Character.isLetterOrDigit(character) || "_.-".indexOf(character) >= 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
