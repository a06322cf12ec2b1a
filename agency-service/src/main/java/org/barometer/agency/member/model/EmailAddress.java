package org.barometer.agency.member.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a person is reached, and what the person signs in with; always lower case. */
public record EmailAddress(String value) {
    public static final int LONGEST = 254;

    private static final Pattern VALID =
            Pattern.compile(
                    "[a-z0-9!#$%&'*+/=?^_`{|}~-][a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}"
                            + "@[a-z0-9][a-z0-9-]{0,62}(\\.[a-z0-9][a-z0-9-]{0,62}){1,8}");

    public EmailAddress {
        // The length first: it bounds what the pattern has to look at.
        if (value.length() > LONGEST || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Use an e-mail address such as name@example.org");
        }
    }

    public static EmailAddress parse(String text) {
        return new EmailAddress(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Not the address: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
