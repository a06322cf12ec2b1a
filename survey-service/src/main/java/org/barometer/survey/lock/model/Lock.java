package org.barometer.survey.lock.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be changed, and what would have to happen first.
 *
 * @param until when it opens by itself; absent where it never does
 * @param unlockedBy who can unlock it and how; empty where nobody can
 * @param text the same for people, by language
 */
public record Lock(
        Thing what,
        Reason why,
        Instant since,
        @Nullable Instant until,
        List<Key> unlockedBy,
        Map<String, String> text) {

    /** What is locked. */
    public enum Thing {
        EDITION,
        QUESTIONNAIRE,
        PARTICIPATION,
        RESPONSE
    }

    /** A role that can unlock it, and what that role has to do. */
    public record Key(String role, Map<String, String> how) {}

    /** Why it is locked; every reason knows what would unlock it. */
    public enum Reason {
        EDITION_IN_PREPARATION(
                Thing.EDITION,
                "The edition is being prepared and takes no answers yet.",
                "Omgången förbereds och tar ännu inte emot svar."),
        EDITION_PLAN_FIXED(
                Thing.EDITION,
                "The edition has been opened, so its plan stays as it is.",
                "Omgången har öppnats, så dess plan ligger fast."),
        EDITION_CLOSED(
                Thing.EDITION,
                "The edition is closed: its responses are being reviewed and counted.",
                "Omgången är stängd: svaren granskas och räknas."),
        EDITION_LOCKED(
                Thing.EDITION,
                "The edition is locked: figures are made from its responses.",
                "Omgången är låst: siffror tas fram ur svaren."),
        EDITION_ARCHIVED(
                Thing.EDITION,
                "The edition is archived and never changes again.",
                "Omgången är arkiverad och ändras aldrig mer."),
        QUESTIONNAIRE_FROZEN(
                Thing.QUESTIONNAIRE,
                "The questions have been answered, so they stay as they are.",
                "Frågorna har besvarats, så de ligger fast."),
        NOT_INVITED(
                Thing.PARTICIPATION,
                "The edition takes answers of invited agencies only, and yours is not one of them.",
                "Omgången tar bara emot svar från inbjudna organisationer, och er är inte en av"
                        + " dem."),
        DECLINED(
                Thing.PARTICIPATION,
                "Your agency has declined to take part in this edition.",
                "Er organisation har avböjt att delta i omgången."),
        DEADLINE_PASSED(
                Thing.PARTICIPATION,
                "Your agency's deadline for this edition has passed.",
                "Er organisations sista svarstid för omgången har passerat."),
        RESPONSE_ACCEPTED(
                Thing.RESPONSE,
                "The response has been reviewed and accepted.",
                "Svaret har granskats och godkänts.");

        private final Thing what;
        private final String en;
        private final String sv;

        Reason(Thing what, String en, String sv) {
            this.what = what;
            this.en = en;
            this.sv = sv;
        }

        /** Locked since then, and until somebody unlocks it. */
        public Lock since(Instant since) {
            return new Lock(what, this, since, null, keys(), both(en, sv));
        }

        private List<Key> keys() {
            return switch (this) {
                case EDITION_IN_PREPARATION ->
                        List.of(analyst("Open the edition.", "Öppna omgången."));
                case EDITION_PLAN_FIXED ->
                        List.of(
                                analyst(
                                        "Plan another edition; only the embargo can be moved.",
                                        "Planera en ny omgång; bara embargot kan flyttas."));
                case EDITION_CLOSED ->
                        List.of(
                                analyst(
                                        "Open the edition again and give the reason.",
                                        "Öppna omgången igen och ange skälet."));
                case EDITION_LOCKED ->
                        List.of(
                                analyst(
                                        "Set the edition back to closed and give the reason.",
                                        "Sätt tillbaka omgången till stängd och ange skälet."));
                case EDITION_ARCHIVED -> List.of();
                case QUESTIONNAIRE_FROZEN ->
                        List.of(
                                analyst(
                                        "Write a new version of the questionnaire.",
                                        "Skriv en ny version av formuläret."));
                case NOT_INVITED ->
                        List.of(analyst("Invite the agency.", "Bjud in organisationen."));
                case DECLINED ->
                        List.of(
                                analyst(
                                        "Invite the agency again.",
                                        "Bjud in organisationen igen."));
                case DEADLINE_PASSED ->
                        List.of(
                                analyst(
                                        "Extend the deadline and give the reason, or return a"
                                                + " response.",
                                        "Förläng tiden och ange skälet, eller skicka tillbaka ett"
                                                + " svar."));
                case RESPONSE_ACCEPTED ->
                        List.of(
                                analyst(
                                        "Return the response with a comment.",
                                        "Skicka tillbaka svaret med en kommentar."));
            };
        }

        private static Key analyst(String en, String sv) {
            return new Key("analyst", both(en, sv));
        }

        private static Map<String, String> both(String en, String sv) {
            // Sorted, so that equal locks are written equally.
            return new TreeMap<>(Map.of("en", en, "sv", sv));
        }
    }

    public Lock {
        unlockedBy = List.copyOf(unlockedBy);
    }
}
