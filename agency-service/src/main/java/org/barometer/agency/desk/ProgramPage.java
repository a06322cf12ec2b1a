package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.model.Language;
import org.barometer.agency.serviceaccount.model.Credential;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.jspecify.annotations.Nullable;

/**
 * One service account, its secrets without what is secret about them, and its forms.
 *
 * @param isRevoked whether nothing about it can change any more
 * @param canRotate whether there is room for another secret
 * @param overlaps when an earlier secret can end
 * @param done what has just been done
 */
record ProgramPage(
        ProgramLine program,
        boolean isRevoked,
        boolean canRotate,
        List<Secret> secrets,
        Filled filled,
        List<Choice> overlaps,
        @Nullable String done) {

    /**
     * What can be said of a secret.
     *
     * @param endsAt empty while it lasts until further notice
     * @param lastUsed empty as long as nobody has used it
     */
    record Secret(
            String client,
            String state,
            String tone,
            String begunAt,
            String endsAt,
            String lastUsed,
            boolean isLive) {

        static Secret of(Credential credential, Language language) {
            return new Secret(
                    credential.client(),
                    credential.state().name(),
                    toneOf(credential.state()),
                    language.moment(credential.begunAt()),
                    credential.endsAt().map(language::moment).orElse(""),
                    credential.lastUsed().map(language::moment).orElse(""),
                    credential.state().isLive());
        }

        private static String toneOf(CredentialState state) {
            return switch (state) {
                case BEGUN -> "wait";
                case VALID -> "good";
                case ENDING -> "bad";
                case ENDED -> "";
            };
        }
    }
}
