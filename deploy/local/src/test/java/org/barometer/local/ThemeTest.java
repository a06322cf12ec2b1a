package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Pattern VALUE = Pattern.compile("(--[a-z0-9-]+): ([^;]+);");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final String DARK = "prefers-color-scheme: dark";

    private final Layout layout = Layout.find(Map.of());
    private final Path theme = layout.themes().resolve("barometer");

    @TempDir Path elsewhere;

    @Test
    void hasTheColoursAndLettersOfTheSuite() throws IOException {
        var look = Files.readString(layout.styleSheet());
        var ours = Files.readString(theme.resolve("login/resources/css/barometer.css"));
        var frame = ours.indexOf("/* What PatternFly");

        assertThat(values(before(look, DARK)))
                .containsAllEntriesOf(values(before(ours, DARK)))
                .containsKey("--paper");
        assertThat(values(after(look, DARK)))
                .containsAllEntriesOf(values(after(ours.substring(0, frame), DARK)))
                .containsKey("--paper");
        assertThat(theme.resolve("login/resources/img/icon.svg"))
                .hasSameTextualContentAs(layout.root().resolve("deploy/look/icon.svg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void saysTheSameInBothLanguages(String type) {
        var english = messages(type, Locale.ENGLISH);
        var swedish = messages(type, Locale.of("sv"));

        assertThat(swedish.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> {
                    var translated = swedish.getOrDefault(key, "");
                    assertThat(places(translated)).as(key).isEqualTo(places(text));
                    assertThat(translated).as(key).isNotBlank().isNotEqualTo(text);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void losesNothingToTheFormatOfMessages(String type) {
        for (var locale : List.of(Locale.ENGLISH, Locale.of("sv"))) {
            messages(type, locale)
                    .forEach(
                            (key, text) ->
                                    assertThat(
                                                    MessageFormat.format(
                                                            text, "{0}", "{1}", "{2}", "{3}",
                                                            "{4}"))
                                            .as(key)
                                            .isEqualTo(text));
        }
    }

    @Test
    void isTheRealms() throws IOException {
        var realm = new ObjectMapper().readTree(Files.readString(layout.realm()));

        for (var type : List.of("login", "email")) {
            var name = realm.get(type + "Theme").asText();
            assertThat(layout.themes().resolve(name).resolve(type).resolve("theme.properties"))
                    .exists();
        }
    }

    @Test
    void isInstalledBesideOthers() throws IOException {
        var other = Files.writeString(elsewhere.resolve("README.md"), "Keycloak's own");

        Directories.copy(layout.themes(), elsewhere);
        Directories.copy(layout.themes(), elsewhere);

        assertThat(other).hasContent("Keycloak's own");
        assertThat(elsewhere.resolve("barometer/login/theme.properties")).exists();
    }

    private static String before(String text, String words) {
        return text.substring(0, text.indexOf(words));
    }

    private static String after(String text, String words) {
        return text.substring(text.indexOf(words));
    }

    private static Map<String, String> values(String css) {
        var values = new TreeMap<String, String>();
        VALUE.matcher(css)
                .results()
                .forEach(match -> values.putIfAbsent(match.group(1), match.group(2)));
        return values;
    }

    private static List<String> places(String text) {
        var places = new ArrayList<String>();
        PLACE.matcher(text).results().map(match -> match.group()).forEach(places::add);
        places.sort(null);
        return places;
    }

    private Map<String, String> messages(String type, Locale locale) {
        var file = theme.resolve("%s/messages/messages_%s.properties".formatted(type, locale));
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            var messages = new TreeMap<String, String>();
            properties
                    .stringPropertyNames()
                    .forEach(name -> messages.put(name, properties.getProperty(name)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
