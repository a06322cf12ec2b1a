package org.barometer.trend.pages;

/** A link of a page to another view of the same thing. */
public record Link(String href, String label, String tag, boolean chosen) {

    public static Link to(String href, String label, boolean chosen) {
        return new Link(href, label, "", chosen);
    }
}
