package org.barometer.survey.desk;

import java.util.Arrays;
import java.util.List;
import org.barometer.survey.pages.Link;

/** The pages that each edition has. */
enum Tab {
    OVERVIEW(""),
    QUALITY("/quality"),
    RESPONSES("/responses"),
    FILES("/files"),
    RECEIPTS("/receipts");

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    String of(String edition) {
        return "/desk/" + edition + path;
    }

    static List<Link> links(String edition, Tab chosen, DeskMessages words) {
        return Arrays.stream(values())
                .map(tab -> new Link(tab.of(edition), tab.title(words), tab == chosen))
                .toList();
    }

    private String title(DeskMessages words) {
        return switch (this) {
            case OVERVIEW -> words.overview();
            case QUALITY -> words.quality();
            case RESPONSES -> words.responses();
            case FILES -> words.files();
            case RECEIPTS -> words.receipts();
        };
    }
}
