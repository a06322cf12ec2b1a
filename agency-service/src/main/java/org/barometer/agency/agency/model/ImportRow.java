package org.barometer.agency.agency.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An agency as a row of a file describes it.
 *
 * @param languages of which the file has a column; a name in another language is not its concern
 */
public record ImportRow(
        String sheet,
        int number,
        AgencyCode code,
        AgencyDescription description,
        Set<LanguageCode> languages) {

    public ImportRow {
        languages = Set.copyOf(languages);
    }

    /** What is to become of the agency of this code, by an import that may change agencies. */
    public ImportOutcome against(Optional<Agency> agency, boolean update) {
        if (agency.isEmpty()) {
            return new ImportOutcome.New(Agency.register(code, description));
        }
        var present = agency.get();
        return switch (present.change(present.revision(), besides(present))) {
            case ChangeOutcome.Unchanged _ -> new ImportOutcome.Same();
            case ChangeOutcome.Changed(var wanted) ->
                    update
                            ? new ImportOutcome.Different(wanted)
                            : new ImportOutcome.Fault(ImportMistake.EXISTS_DIFFERENTLY);
            case ChangeOutcome.Retired _ -> new ImportOutcome.Fault(ImportMistake.RETIRED);
            case ChangeOutcome.Outdated _, ChangeOutcome.NameTaken _, ChangeOutcome.Unknown _ ->
                    throw new IllegalStateException("It is changed as it is there");
        };
    }

    private AgencyDescription besides(Agency present) {
        var names = new HashMap<>(present.names().others());
        names.keySet().removeAll(languages);
        names.putAll(description.otherNames().orElse(Map.of()));
        return new AgencyDescription(
                description.name(),
                Optional.of(Collections.unmodifiableMap(names)),
                description.country(),
                description.type(),
                description.size(),
                description.timeZone(),
                description.language(),
                description.contactRole());
    }
}
