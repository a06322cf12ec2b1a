package org.barometer.survey.codingdesk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.codingdesk.model.CodeTree;
import org.barometer.survey.codingdesk.model.Keys;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.Option;
import org.jspecify.annotations.Nullable;

/**
 * A code to choose, at its place in the hierarchy.
 *
 * @param depth how many codes are above it
 * @param key what toggles it; absent where there are more codes than keys
 * @param alone whether it says that nothing fits, so that no other goes with it
 */
record CodeChoice(
        String code,
        String label,
        String definition,
        int depth,
        @Nullable String key,
        boolean alone,
        boolean chosen) {

    static List<CodeChoice> of(Codebook codebook, Collection<String> chosen, Language language) {
        var choices = new ArrayList<CodeChoice>();
        for (var placed : CodeTree.of(codebook).codes()) {
            var code = placed.code();
            choices.add(
                    new CodeChoice(
                            code.code(),
                            language.text(code.label()),
                            language.text(code.definition()),
                            placed.depth(),
                            Keys.of(choices.size()).orElse(null),
                            code.code().equals(Option.NONE),
                            chosen.contains(code.code())));
        }
        return choices;
    }
}
