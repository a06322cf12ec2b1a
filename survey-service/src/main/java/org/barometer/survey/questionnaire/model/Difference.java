package org.barometer.survey.questionnaire.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two versions of a question differ.
 *
 * @param verdict what it alone means for comparing the answers
 * @param subject the language, option or row that it is about, where it is about one
 * @param before as it was; nothing where there was nothing
 * @param after as it is; nothing where there is nothing
 */
public record Difference(
        ChangeKind kind,
        Verdict verdict,
        @Nullable String subject,
        @Nullable String before,
        @Nullable String after) {

    /** In English and Swedish, as a part of a sentence. */
    public Map<String, String> inWords() {
        return switch (kind) {
            case ADDED -> words("not asked before", "ställdes inte förut");
            case PARALLEL_RUN ->
                    words(
                            "new wording, beside the earlier one for random halves (parallel run)",
                            "ny formulering, vid sidan av den tidigare för slumpvisa halvor"
                                    + " (parallell mätning)");
            case REMOVED -> words("not asked any more", "ställs inte längre");
            case CODE -> words("another question code", "annan frågekod");
            case TYPE -> words("another type of answer", "annan svarstyp");
            case WORDING ->
                    verdict == Verdict.BREAK
                            ? words("new wording (%s)", "ny formulering (%s)")
                            : words("wording touched up (%s)", "formuleringen putsad (%s)");
            case HELP -> words("other help (%s)", "annan hjälptext (%s)");
            case LANGUAGE -> words("asked in other languages (%s)", "ställd på andra språk (%s)");
            case OPTION_ADDED -> bridged("option %s added", "alternativet %s tillagt");
            case OPTION_REMOVED -> bridged("option %s removed", "alternativet %s borttaget");
            case OPTION_RELABELLED ->
                    words("option %s labelled anew", "alternativet %s har ny etikett");
            case OPTION_EXCLUSIVE ->
                    words(
                            "option %s combined with others differently",
                            "alternativet %s får kombineras på annat sätt");
            case OPTIONS_REORDERED ->
                    words("options in another order", "alternativen i annan ordning");
            case ROW_ADDED -> words("row %s added", "raden %s tillagd");
            case ROW_REMOVED -> words("row %s removed", "raden %s borttagen");
            case ROW_RELABELLED -> words("row %s labelled anew", "raden %s har ny etikett");
            case ROWS_REORDERED -> words("rows in another order", "raderna i annan ordning");
            case MISSING_CODES ->
                    words("other reasons for no answer", "andra skäl till uteblivet svar");
            case REQUIRED -> words("an answer needed or not", "svar krävs eller inte");
            case ORDER -> words("asked at another place", "ställd på annan plats");
            case SECTION -> words("under another heading", "under annan rubrik");
            case ROUTING -> words("asked under another condition", "ställd under annat villkor");
            case RULE -> words("rule %s changed", "regeln %s ändrad");
            case BASE -> words("asked of others (%s)", "ställd till andra (%s)");
            case UNIT -> words("another unit (%s)", "annan enhet (%s)");
            case BOUNDS -> words("other bounds (%s)", "andra gränser (%s)");
            case AT_MOST -> words("another number of choices", "annat antal val");
            case PRECISION -> words("another precision of dates", "annan noggrannhet i datum");
        };
    }

    private Map<String, String> bridged(String en, String sv) {
        return verdict == Verdict.BRIDGED
                ? words(en + ", with a bridge", sv + ", med brygga")
                : words(en, sv);
    }

    private Map<String, String> words(String en, String sv) {
        return Map.of("en", en.formatted(subject), "sv", sv.formatted(subject));
    }
}
