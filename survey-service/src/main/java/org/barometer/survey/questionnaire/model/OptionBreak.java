package org.barometer.survey.questionnaire.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An option whose answers may not be compared with those before, though others of its question may.
 *
 * @param reason by language
 */
public record OptionBreak(String option, Map<String, String> reason) {
    /** The code of what no other takes in, so that it depends on which others there are. */
    private static final String REST = "OTHER";

    public OptionBreak {
        reason = Map.copyOf(reason);
    }

    /**
     * The codes that do not continue those of the edition before, where another version of the
     * codebook was used: codes that are new, codes that take in other things, and what is left
     * over.
     */
    static List<OptionBreak> between(PublishedQuestion earlier, PublishedQuestion later) {
        var before = earlier.codebook();
        var now = later.codebook();
        if (before == null || now == null || before.version() == now.version()) {
            return List.of();
        }
        var codesBefore = codes(earlier);
        var codesNow = codes(later);
        var breaks = new ArrayList<OptionBreak>();
        for (var option : later.options()) {
            var code = option.code();
            if (!codesBefore.contains(code)) {
                breaks.add(new OptionBreak(code, added(before.version())));
            } else if (code.equals(REST) && !codesBefore.equals(codesNow)) {
                breaks.add(new OptionBreak(code, leftOver(before.version())));
            } else if (!before.takesIn(code).equals(now.takesIn(code))) {
                breaks.add(new OptionBreak(code, redefined(before.version())));
            }
        }
        return breaks;
    }

    private static Set<String> codes(PublishedQuestion question) {
        return question.options().stream()
                .map(Option::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, String> added(int version) {
        return Map.of(
                "en",
                "Code added: version %d of the codebook, used before, does not have it"
                        .formatted(version),
                "sv",
                "Koden har tillkommit: version %d av kodboken, som användes förut, saknar den"
                        .formatted(version));
    }

    private static Map<String, String> leftOver(int version) {
        return Map.of(
                "en",
                "It takes in what no other code does, and version %d of the codebook, used before, has other codes"
                        .formatted(version),
                "sv",
                "Den omfattar det som ingen annan kod gör, och version %d av kodboken, som användes förut, har andra koder"
                        .formatted(version));
    }

    private static Map<String, String> redefined(int version) {
        return Map.of(
                "en",
                "The code takes in other things than in version %d of the codebook, used before"
                        .formatted(version),
                "sv",
                "Koden omfattar annat än i version %d av kodboken, som användes förut"
                        .formatted(version));
    }
}
