package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.barometer.agency.member.MemberStore;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who did something, as far as the pages know. */
@ApplicationScoped
class Who {
    private static final String SYSTEM = "SYSTEM";

    private final Reader reader;
    private final MemberStore members;
    private final JsonWebToken token;

    Who(Reader reader, MemberStore members, JsonWebToken token) {
        this.reader = reader;
        this.members = members;
        this.token = token;
    }

    /** In which role, and which account; the reader knows their own as "you". */
    String is(String role, String account) {
        var words = Words.in(reader.language(), DeskMessages.class);
        if (role.equals(SYSTEM)) {
            return words.system();
        }
        return account.equals(token.getSubject())
                ? words.you()
                : addressOf(account).orElseGet(() -> words.somebody(role, account));
    }

    private Optional<String> addressOf(String account) {
        try {
            return members.member(new AccountId(account))
                    .flatMap(Member::email)
                    .map(EmailAddress::value);
        } catch (IllegalArgumentException e) {
            // No account of a person looks like this.
            return Optional.empty();
        }
    }
}
