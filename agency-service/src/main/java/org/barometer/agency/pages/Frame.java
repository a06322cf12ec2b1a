package org.barometer.agency.pages;

import java.util.List;
import org.barometer.agency.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param places where the reader's roles lead
 * @param reader the name that the reader signed in with
 */
public record Frame(
        Language language,
        Assets assets,
        List<Language> otherLanguages,
        List<Link> places,
        @Nullable String reader) {}
