package org.barometer.survey.codingdesk;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.pages.model.Language;

/** What the codes of a codebook are called in a language. */
final class CodeLabels {
    private final Map<String, Code> codes;
    private final Language language;

    CodeLabels(Codebook codebook, Language language) {
        this.codes =
                codebook.codes().stream()
                        .collect(Collectors.toMap(Code::code, Function.identity()));
        this.language = language;
    }

    boolean knows(String code) {
        return codes.containsKey(code);
    }

    /** The code itself where the codebook does not have it. */
    String of(String code) {
        var known = codes.get(code);
        return known == null ? code : language.text(known.label());
    }

    String list(Collection<String> given) {
        return given.stream().map(this::of).collect(Collectors.joining(", "));
    }
}
