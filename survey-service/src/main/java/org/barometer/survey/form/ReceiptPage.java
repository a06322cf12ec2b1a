package org.barometer.survey.form;

import java.util.List;
import org.barometer.survey.audit.AuditHead;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it is shown.
 *
 * @param address of this page
 * @param auditHead the head of the audit log that is printed on it; none where none is known
 * @param returned why the response was sent back, if it was
 * @param desk where the coordinator follows the response; none for others
 * @param lock why the answers cannot be changed any more, if so
 * @param amend where the answers can be changed; none where they cannot
 * @param withdrawReasons why the response can be taken back; none where it cannot
 */
record ReceiptPage(
        String edition,
        String title,
        String agency,
        String response,
        String address,
        int revision,
        String received,
        String digest,
        String key,
        String signature,
        @Nullable AuditHead auditHead,
        boolean anonymous,
        boolean withdrawn,
        @Nullable ReturnedNote returned,
        @Nullable String desk,
        @Nullable LockNote lock,
        @Nullable String amend,
        List<QuestionView.Choice> withdrawReasons) {}
