package org.barometer.agency.state;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.state.model.PresentPerson;
import org.barometer.agency.state.model.PresentState;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes agencies and people as they are, so that they can be read as they shall be. */
final class StateWriter {
    private StateWriter() {}

    static String write(PresentState state) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        // Two empty lists may be the same object, which is no reason to say so.
        options.setDereferenceAliases(true);
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "agencies",
                state.agencies().stream()
                        .sorted(Comparator.comparing(Agency::code))
                        .map(StateWriter::agency)
                        .toList());
        document.put(
                "people",
                state.people().stream()
                        .sorted(Comparator.comparing(person -> person.email().value()))
                        .map(StateWriter::person)
                        .toList());
        return new Yaml(options).dump(document);
    }

    private static Map<String, Object> agency(Agency agency) {
        var details = agency.details();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", agency.code().value());
        fields.put("name", details.names().english().value());
        var names = new LinkedHashMap<String, Object>();
        details.names()
                .others()
                .forEach((language, name) -> names.put(language.value(), name.value()));
        fields.put("names", names);
        fields.put("country", details.country().value());
        fields.put("type", details.type().name());
        fields.put("size", details.size().name());
        fields.put("timeZone", details.timeZone().value());
        fields.put("language", details.language().value());
        fields.put("contactRole", details.contactRole().name());
        fields.put("status", agency.status().name());
        return fields;
    }

    private static Map<String, Object> person(PresentPerson person) {
        var details = person.details();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("email", person.email().value());
        fields.put("role", details.assignment().role().code());
        details.assignment().agency().ifPresent(agency -> fields.put("agency", agency.value()));
        fields.put("language", details.language().code());
        fields.put("status", details.status().name());
        return fields;
    }
}
