package org.barometer.trend.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.pages.model.ReleaseFixture.aRelease;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Step;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FeedTest {
    private static final URI BASE = URI.create("https://barometer.example/");

    @Test
    void tellsWhatWasPublishedSupersededAndWithdrawnTheLatestFirst() throws Exception {
        var old =
                release(
                        "R-0001",
                        Step.published(Instant.parse("2026-11-22T08:00:00Z")),
                        Step.superseded(
                                Instant.parse("2026-11-24T08:00:00Z"),
                                Revision.Reason.CORRECTION,
                                "R-0002"));
        var fresh =
                release(
                        "R-0002",
                        Step.approved(Instant.parse("2026-11-23T08:00:00Z"), "b"),
                        Step.published(Instant.parse("2026-11-24T08:00:00Z")),
                        Step.withdrawn(
                                Instant.parse("2026-11-25T08:00:00Z"),
                                "b",
                                Step.Withdrawal.ERROR_IN_DATA,
                                Map.of("en", "Wrong <data>", "sv", "Fel")));

        var feed = parsed(Feed.of(List.of(old, fresh), Language.EN, BASE));

        assertThat(texts(feed, "id"))
                .containsExactly(
                        "urn:barometer:releases",
                        "urn:barometer:release:R-0002:withdrawn",
                        "urn:barometer:release:R-0002:published",
                        "urn:barometer:release:R-0001:superseded",
                        "urn:barometer:release:R-0001:published");
        assertThat(texts(feed, "updated").getFirst()).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(texts(feed, "summary")).contains("R-0002 Wrong <data>", "R-0001 → R-0002");
        assertThat(texts(feed, "title")).contains("Withdrawn: Surveys 2016–2020");
        assertThat(((Element) feed.getElementsByTagName("link").item(0)).getAttribute("href"))
                .isEqualTo("https://barometer.example/feed.atom?lang=en");
    }

    @Test
    void isWrittenInSwedishToo() throws Exception {
        var feed =
                parsed(
                        Feed.of(
                                List.of(release("R-0001", Step.published(Instant.EPOCH))),
                                Language.SV,
                                BASE));

        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("sv");
        assertThat(texts(feed, "title")).contains("Enkäter 2016–2020");
    }

    private static Release release(String code, Step... steps) {
        var all = new ArrayList<Step>();
        all.add(Step.compiled(Instant.EPOCH, "a", Optional.empty()));
        all.addAll(List.of(steps));
        return new Release(code, aRelease().code(code).build(), "{}", "", "", "", Set.of("a"), all);
    }

    private static Document parsed(String feed) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)));
    }

    private static List<String> texts(Document feed, String name) {
        var nodes = feed.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
