package org.barometer.survey.codingdesk;

import java.util.List;
import org.barometer.survey.coding.CodebookKey;
import org.barometer.survey.coding.CodebookStore.Kept;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.codingdesk.model.CodeTree;
import org.barometer.survey.codingdesk.model.CodebookDiff;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * The codebook of a measure: one version, and what it does differently from the one before.
 *
 * @param editHref where the version is changed; absent once it is frozen
 */
record CodebookPage(
        String measure,
        @Nullable Notice notice,
        List<Link> versions,
        @Nullable Version version,
        @Nullable Differences differences,
        @Nullable String editHref,
        int newVersion,
        String newHref,
        String driftHref) {

    record Version(int number, int coders, boolean frozen, List<Line> lines) {}

    record Line(String code, int depth, String english, String swedish, String definition) {}

    /** Against the version before. */
    record Differences(int earlier, int later, List<Difference> lines) {}

    record Difference(String code, String label, List<String> changes) {}

    /** The versions are in their order; one of them is shown, if there is any. */
    static CodebookPage of(
            String programme,
            String measure,
            List<Kept> versions,
            @Nullable Kept shown,
            @Nullable Notice notice,
            Language language) {
        var words = Words.in(language, CodingMessages.class);
        var here = Addresses.codebook(programme, measure);
        int newest = versions.isEmpty() ? 0 : versions.getLast().codebook().version();
        int number = shown == null ? 0 : shown.codebook().version();
        return new CodebookPage(
                measure,
                notice,
                versions.stream()
                        .map(kept -> kept.codebook().version())
                        .map(
                                one ->
                                        new Link(
                                                here + "?version=" + one,
                                                words.shortVersion(one),
                                                one == number))
                        .toList(),
                shown == null ? null : version(shown, language),
                shown == null ? null : differences(shown, versions, language),
                shown == null || shown.frozen()
                        ? null
                        : Addresses.edit(new CodebookKey(programme, measure, number)),
                newest + 1,
                Addresses.edit(new CodebookKey(programme, measure, newest + 1)),
                Addresses.drift(programme, measure));
    }

    private static Version version(Kept kept, Language language) {
        var codebook = kept.codebook();
        return new Version(
                codebook.version(),
                codebook.coders(),
                kept.frozen(),
                CodeTree.of(codebook).codes().stream()
                        .map(placed -> line(placed.code(), placed.depth(), language))
                        .toList());
    }

    private static Line line(Code code, int depth, Language language) {
        return new Line(
                code.code(),
                depth,
                code.label().getOrDefault("en", ""),
                code.label().getOrDefault("sv", ""),
                language.text(code.definition()));
    }

    private static @Nullable Differences differences(
            Kept shown, List<Kept> versions, Language language) {
        int place = versions.indexOf(shown);
        if (place < 1) {
            return null;
        }
        var words = Words.in(language, CodingMessages.class);
        var earlier = versions.get(place - 1).codebook();
        var later = shown.codebook();
        return new Differences(
                earlier.version(),
                later.version(),
                CodebookDiff.between(earlier, later).lines().stream()
                        .map(
                                line ->
                                        new Difference(
                                                line.code().code(),
                                                language.text(line.code().label()),
                                                line.changes().stream()
                                                        .map(
                                                                change ->
                                                                        words.changeOf(
                                                                                change.name()))
                                                        .toList()))
                        .toList());
    }
}
