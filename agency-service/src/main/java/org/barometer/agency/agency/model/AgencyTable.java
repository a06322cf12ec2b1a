package org.barometer.agency.agency.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Agencies as rows of a file: first the columns that a file may set, then those that only tell.
 *
 * @param languages in which there are names besides the English one
 */
public record AgencyTable(List<LanguageCode> languages) {
    public static final String CODE = "CODE";
    public static final String NAME = "NAME";
    public static final String COUNTRY = "COUNTRY";
    public static final String TYPE = "TYPE";
    public static final String SIZE = "SIZE";
    public static final String TIME_ZONE = "TIME_ZONE";
    public static final String LANGUAGE = "LANGUAGE";
    public static final String CONTACT_ROLE = "CONTACT_ROLE";

    /** Before the code of the language of a name. */
    public static final String NAME_IN = "NAME:";

    /** What a file tells of an agency and cannot change. */
    public static final List<String> TOLD =
            List.of("STATUS", "SUCCESSORS", "EFFECTIVE_ON", "REVISION");

    public AgencyTable {
        languages = List.copyOf(languages);
    }

    /** The table that has room for every name of these agencies. */
    public static AgencyTable of(Collection<Agency> agencies) {
        var languages = new TreeSet<LanguageCode>();
        agencies.forEach(agency -> languages.addAll(agency.names().others().keySet()));
        return new AgencyTable(List.copyOf(languages));
    }

    /** The columns that a file may set. */
    public List<String> columns() {
        var columns = new ArrayList<>(List.of(CODE, NAME));
        languages.forEach(language -> columns.add(NAME_IN + language));
        columns.addAll(List.of(COUNTRY, TYPE, SIZE, TIME_ZONE, LANGUAGE, CONTACT_ROLE));
        return columns;
    }

    /** All columns of an export. */
    public List<String> header() {
        var header = columns();
        header.addAll(TOLD);
        return header;
    }

    /** The cells of an agency, one for each column of the header. */
    public List<String> row(Agency agency) {
        var details = agency.details();
        var others = details.names().others();
        var cells =
                new ArrayList<>(List.of(agency.code().value(), details.names().english().value()));
        languages.forEach(
                language -> {
                    var name = others.get(language);
                    cells.add(name == null ? "" : name.value());
                });
        cells.addAll(
                List.of(
                        details.country().value(),
                        details.type().name(),
                        details.size().name(),
                        details.timeZone().value(),
                        details.language().value(),
                        details.contactRole().name(),
                        agency.status().name(),
                        agency.succession().map(Succession::list).orElse(""),
                        agency.succession().map(each -> each.effectiveOn().toString()).orElse(""),
                        Long.toString(agency.revision())));
        return cells.stream().map(CellText::of).toList();
    }
}
