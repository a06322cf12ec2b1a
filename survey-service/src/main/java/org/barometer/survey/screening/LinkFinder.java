package org.barometer.survey.screening;

import java.util.EnumSet;
import java.util.Locale;
import org.barometer.survey.screening.model.Kind;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkType;

/** Addresses that are written as links: with a scheme, with www, or as e-mail. */
final class LinkFinder implements Finder {
    private static final String ONION = ".onion";

    private final LinkExtractor links =
            LinkExtractor.builder()
                    .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
                    .build();

    @Override
    public void find(PlainText text, Findings findings) {
        for (var link : links.extractLinks(text.text())) {
            int start = link.getBeginIndex();
            int end = link.getEndIndex();
            var kind =
                    switch (link.getType()) {
                        case EMAIL -> Kind.EMAIL;
                        case URL, WWW ->
                                isOnion(text.text().substring(start, end))
                                        ? Kind.ONION_ADDRESS
                                        : Kind.URL;
                    };
            findings.add(start, end, kind);
        }
    }

    private static boolean isOnion(String url) {
        int scheme = url.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        int to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        var host = url.substring(from, to).toLowerCase(Locale.ROOT);
        int port = host.lastIndexOf(':');
        return (port < 0 ? host : host.substring(0, port)).endsWith(ONION);
    }
}
