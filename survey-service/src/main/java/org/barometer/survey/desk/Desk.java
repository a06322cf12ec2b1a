package org.barometer.survey.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;

/** The coordinator in front of the desk: for which agency, in which language. */
@RequestScoped
class Desk {
    private final Reader reader;
    private final OwnAgency agency;
    private final OwnEditions editions;

    Desk(Reader reader, OwnAgency agency, OwnEditions editions) {
        this.reader = reader;
        this.agency = agency;
        this.editions = editions;
    }

    String agency() {
        return agency.code();
    }

    Language language() {
        return reader.language();
    }

    DeskMessages words() {
        return Words.in(language(), DeskMessages.class);
    }

    Frame frame() {
        return reader.frame();
    }

    Response page(TemplateInstance content) {
        return reader.page(content);
    }

    Response page(int status, TemplateInstance content) {
        return reader.page(status, content);
    }

    /** Ends the request where there is no such edition. */
    OwnEdition edition(String code) {
        return editions.find(code, agency()).orElseThrow(ProblemException::notFound);
    }

    Head head(OwnEdition own, Tab tab) {
        return new Head(
                agency(),
                language().text(own.programme()),
                language().text(own.edition().title()),
                Tag.of(own.edition().state(), words()),
                Tab.links(own.code(), tab, words()));
    }
}
