package org.barometer.agency.desk;

import java.time.LocalDate;
import java.util.List;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.AgencyValues;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.TimeZoneName;
import org.barometer.agency.pages.model.Language;

/** What can be said and chosen about agencies, in the language of a reader. */
record AgencyWords(AgencyMessages words, Language language) {

    public List<Choice> countries() {
        return Choice.countries(language);
    }

    public List<Choice> languages() {
        return Choice.languages(language);
    }

    /** What English is called, in which every agency has a name. */
    public String english() {
        return language.language(LanguageCode.ENGLISH.value());
    }

    /** The languages that an agency can have a name in besides English. */
    public List<Choice> otherLanguages() {
        return languages().stream()
                .filter(one -> !one.value().equals(LanguageCode.ENGLISH.value()))
                .toList();
    }

    public List<Choice> types() {
        return Choice.of(AgencyType.class, words::typeOf);
    }

    public List<Choice> sizes() {
        return Choice.of(SizeBand.class, words::sizeOf);
    }

    public List<Choice> statuses() {
        return Choice.of(AgencyStatus.class, words::statusOf);
    }

    public List<Choice> contactRoles() {
        return Choice.of(ContactRole.class, words::contactRoleOf);
    }

    public List<Choice> timeZones() {
        return TimeZoneName.all().stream().map(zone -> new Choice(zone, "")).toList();
    }

    Fact fact(String field, String value) {
        return new Fact(field(field), value(field, value));
    }

    /** A value of an agency, as its history names it. */
    String value(String field, String value) {
        return switch (field) {
            case "country" -> language.country(value);
            case "type" -> words.typeOf(value);
            case "size" -> words.sizeOf(value);
            case "status" -> words.statusOf(value);
            case "language" -> language.language(value);
            case "contactRole" -> words.contactRoleOf(value);
            case "succession" -> words.reasonOf(value);
            case "effectiveOn" -> language.date(LocalDate.parse(value));
            case AgencyValues.SUCCESSORS -> value.replace(",", ", ");
            default -> value;
        };
    }

    /** What a value of an agency is called. */
    String field(String field) {
        return field.startsWith(AgencyValues.NAME)
                ? words.nameIn(language.language(field.substring(AgencyValues.NAME.length())))
                : words.fieldOf(field);
    }
}
