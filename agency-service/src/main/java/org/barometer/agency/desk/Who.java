package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who did something, as far as the pages know. */
@ApplicationScoped
class Who {
    private static final String SYSTEM = "SYSTEM";

    private final Reader reader;
    private final JsonWebToken token;

    Who(Reader reader, JsonWebToken token) {
        this.reader = reader;
        this.token = token;
    }

    /** In which role, and which account; the reader knows their own as "you". */
    String is(String role, String account) {
        var words = Words.in(reader.language(), DeskMessages.class);
        if (role.equals(SYSTEM)) {
            return words.system();
        }
        return account.equals(token.getSubject()) ? words.you() : words.somebody(role, account);
    }
}
