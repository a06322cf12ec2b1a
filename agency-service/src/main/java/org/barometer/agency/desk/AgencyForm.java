package org.barometer.agency.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.barometer.agency.agency.ChangedAgency;
import org.barometer.agency.agency.NewAgency;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.pages.model.Language;

/** How an agency is described on a form: the fields, and what the API's bodies make of them. */
final class AgencyForm {
    static final String REVISION = "revision";

    /** Before the code of the language of a name. */
    private static final String NAME_IN = "names.";

    private static final String OTHER_LANGUAGE = "otherLanguage";
    private static final String OTHER_NAME = "otherName";

    /** Asked for always: the pages have these languages. */
    private static final List<String> USUAL =
            List.of(Language.values()).stream()
                    .map(Language::tag)
                    .filter(tag -> !tag.equals(LanguageCode.ENGLISH.value()))
                    .toList();

    private AgencyForm() {}

    static NewAgency newAgency(Filled filled) {
        return new NewAgency(
                filled.optional("code"),
                filled.optional("name"),
                names(filled),
                filled.optional("country"),
                filled.optional("type"),
                filled.optional("size"),
                filled.optional("timeZone"),
                filled.optional("language"),
                filled.optional("contactRole"));
    }

    static ChangedAgency changedAgency(Filled filled) {
        return new ChangedAgency(
                filled.optional("name"),
                names(filled),
                filled.optional("country"),
                filled.optional("type"),
                filled.optional("size"),
                filled.optional("timeZone"),
                filled.optional("language"),
                filled.optional("contactRole"));
    }

    /** As an agency is before anybody has said more about it. */
    static Map<String, String> usual() {
        return Map.of(
                "timeZone", AgencyDescription.USUAL_TIME_ZONE.value(),
                "language", AgencyDescription.USUAL_LANGUAGE.value(),
                "contactRole", AgencyDescription.USUAL_CONTACT_ROLE.name());
    }

    static Map<String, String> valuesOf(Agency agency) {
        var details = agency.details();
        var values = new HashMap<String, String>();
        values.put("name", details.names().english().value());
        details.names()
                .others()
                .forEach((language, name) -> values.put(NAME_IN + language, name.value()));
        values.put("country", details.country().value());
        values.put("type", details.type().name());
        values.put("size", details.size().name());
        values.put("timeZone", details.timeZone().value());
        values.put("language", details.language().value());
        values.put("contactRole", details.contactRole().name());
        values.put(REVISION, Long.toString(agency.revision()));
        return values;
    }

    /** As it was sent; a name in one more language gets a field like the others. */
    static Filled of(MultivaluedMap<String, String> sent, AgencyMessages words) {
        var filled = Filled.of(sent);
        var name = filled.value(OTHER_NAME);
        if (!name.isEmpty()) {
            if (filled.value(OTHER_LANGUAGE).isEmpty()) {
                filled.fault(OTHER_LANGUAGE, words.fault("language", ""));
            } else {
                filled.put(NAME_IN + filled.value(OTHER_LANGUAGE), name);
                filled.put(OTHER_LANGUAGE, "");
                filled.put(OTHER_NAME, "");
            }
        }
        return filled;
    }

    /** The languages that the form has a field for a name in. */
    static List<Choice> nameFields(Filled filled, Language reader) {
        var fields = new TreeMap<String, Choice>();
        USUAL.forEach(tag -> fields.put(tag, nameField(tag, reader)));
        filled.fields(NAME_IN).keySet().forEach(tag -> fields.put(tag, nameField(tag, reader)));
        return List.copyOf(fields.values());
    }

    /** What to say about a field; a name in another language is one of several. */
    static BinaryOperator<String> words(AgencyMessages words) {
        return (field, message) -> words.fault(field.startsWith(NAME_IN) ? "name" : field, message);
    }

    private static Choice nameField(String tag, Language reader) {
        return new Choice(NAME_IN + tag, reader.language(tag));
    }

    /** A field that is left empty takes the name away. */
    private static Map<String, String> names(Filled filled) {
        var names = new TreeMap<>(filled.fields(NAME_IN));
        names.values().removeIf(String::isEmpty);
        return names;
    }
}
