package org.barometer.survey.codingdesk;

import java.util.UUID;
import org.barometer.survey.coding.CodebookKey;
import org.barometer.survey.coding.Round;
import org.barometer.survey.http.Codes;

/** Where the pages of the desk are. */
final class Addresses {
    static final String HOME = "/coding";
    static final String QUESTION =
            HOME + "/{edition: " + Codes.CODE + "}/{question: " + Codes.NAME + "}";
    static final String ROUND = QUESTION + "/{version: [1-9][0-9]{0,8}}";
    static final String CODEBOOK =
            HOME + "/codebooks/{programme: " + Codes.CODE + "}/{measure: " + Codes.NAME + "}";

    private Addresses() {}

    static String of(Round round) {
        return "%s/%s/%s/%d"
                .formatted(
                        HOME, round.edition(), round.question().code(), round.codebook().version());
    }

    static String answer(Round round, UUID response) {
        return of(round) + "/answers/" + response;
    }

    static String agreement(Round round) {
        return of(round) + "/agreement";
    }

    static String disagreements(Round round) {
        return of(round) + "/disagreements";
    }

    static String disagreement(Round round, UUID response) {
        return disagreements(round) + "/" + response;
    }

    static String result(Round round) {
        return of(round) + "/result";
    }

    static String quotations(String edition, String question) {
        return "%s/%s/%s/quotations".formatted(HOME, edition, question);
    }

    static String codebook(String programme, String measure) {
        return "%s/codebooks/%s/%s".formatted(HOME, programme, measure);
    }

    static String edit(CodebookKey key) {
        return codebook(key.programme(), key.measure()) + "/" + key.version() + "/edit";
    }

    static String drift(String programme, String measure) {
        return codebook(programme, measure) + "/drift";
    }
}
