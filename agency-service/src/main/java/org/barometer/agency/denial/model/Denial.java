package org.barometer.agency.denial.model;

/** Why somebody with a good token is refused all the same. */
public enum Denial {
    ACCOUNT_SUSPENDED("account-suspended", "Your account is suspended: ask your administrator"),
    AGENCY_SUSPENDED(
            "agency-suspended",
            "Your agency does not take part at present: ask the administrator of the programme");

    private final String slug;
    private final String detail;

    Denial(String slug, String detail) {
        this.slug = slug;
        this.detail = detail;
    }

    /** The stable end of the problem's type. */
    public String slug() {
        return slug;
    }

    /** What the caller is told. */
    public String detail() {
        return detail;
    }
}
