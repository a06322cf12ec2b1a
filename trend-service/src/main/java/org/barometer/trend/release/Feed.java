package org.barometer.trend.release;

import static java.util.Comparator.comparing;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Step;

/** What was published, superseded and withdrawn, the latest first, as RFC 4287 has it. */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 50;

    private record Entry(Release release, Step step) {
        private static boolean isTold(Step step) {
            return switch (step.kind()) {
                case PUBLISHED, SUPERSEDED, WITHDRAWN -> true;
                case COMPILED, EMBARGOED, APPROVED, REFUSED -> false;
            };
        }

        private String id() {
            return "urn:barometer:release:%s:%s"
                    .formatted(release.code(), step.kind().name().toLowerCase(Locale.ROOT));
        }

        private String title(Language language) {
            var title = language.text(release.content().title());
            return switch (language) {
                case EN ->
                        switch (step.kind()) {
                            case SUPERSEDED -> "Superseded: " + title;
                            case WITHDRAWN -> "Withdrawn: " + title;
                            case PUBLISHED, COMPILED, EMBARGOED, APPROVED, REFUSED -> title;
                        };
                case SV ->
                        switch (step.kind()) {
                            case SUPERSEDED -> "Ersatt: " + title;
                            case WITHDRAWN -> "Återkallat: " + title;
                            case PUBLISHED, COMPILED, EMBARGOED, APPROVED, REFUSED -> title;
                        };
            };
        }
    }

    private Feed() {}

    static String of(List<Release> releases, Language language, URI base) {
        var entries =
                releases.stream()
                        .flatMap(
                                release ->
                                        release.steps().stream()
                                                .filter(Entry::isTold)
                                                .map(step -> new Entry(release, step)))
                        .sorted(
                                comparing((Entry entry) -> entry.step().at())
                                        .thenComparing(Entry::id)
                                        .reversed())
                        .limit(LONGEST)
                        .toList();
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(entries, language, base, xml);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
        return text.toString();
    }

    private static void write(List<Entry> entries, Language language, URI base, XMLStreamWriter xml)
            throws XMLStreamException {
        var self = base.resolve("/feed.atom?lang=" + language.tag());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        element(xml, "id", "urn:barometer:releases");
        element(
                xml,
                "title",
                language == Language.SV ? "Barometers utgåvor" : "Barometer releases");
        link(xml, "self", self);
        link(xml, "alternate", base.resolve("/?lang=" + language.tag()));
        element(
                xml,
                "updated",
                entries.stream()
                        .findFirst()
                        .map(entry -> entry.step().at())
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement("author");
        element(xml, "name", "Barometer");
        xml.writeEndElement();
        for (var entry : entries) {
            write(entry, language, base, xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void write(Entry entry, Language language, URI base, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title(language));
        element(xml, "updated", entry.step().at().toString());
        link(
                xml,
                "alternate",
                base.resolve(
                        "/?release=%s&lang=%s".formatted(entry.release().code(), language.tag())));
        element(xml, "summary", summary(entry, language));
        xml.writeEndElement();
    }

    private static String summary(Entry entry, Language language) {
        var successor = entry.step().successor();
        var told = language.text(entry.step().text());
        return successor == null
                ? (entry.release().code() + " " + told).strip()
                : entry.release().code() + " → " + successor;
    }

    private static void link(XMLStreamWriter xml, String rel, URI address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address.toString());
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
