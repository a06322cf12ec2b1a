package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;

/** The lists of choices of a form. */
final class FormChoices {
    /** A choice of a list. */
    record Choice(Option option, Optional<MissingCode> missing, int row) {}

    private final Map<String, List<Choice>> choices = new HashMap<>();

    FormChoices(List<FormLine> lines) {
        for (var line : lines) {
            var list = line.required(FormColumns.LIST_NAME);
            var name = line.required(FormColumns.NAME);
            if (list.isEmpty() || name.isEmpty()) {
                continue;
            }
            var code = name.get().toUpperCase(Locale.ROOT);
            choices.computeIfAbsent(list.get(), _ -> new ArrayList<>())
                    .add(
                            new Choice(
                                    new Option(
                                            code,
                                            line.texts(FormColumns.LABEL),
                                            line.isYes(FormColumns.EXCLUSIVE)),
                                    MissingCode.isOne(code)
                                            ? Optional.of(MissingCode.valueOf(code))
                                            : Optional.empty(),
                                    line.row()));
        }
    }

    List<Choice> of(FormLine line, String list) {
        var found = choices.get(list);
        if (found == null) {
            line.add(FormColumns.TYPE, FormMistake.LIST_UNKNOWN, list);
            return List.of();
        }
        return found;
    }
}
