package org.barometer.e2e.redteam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.barometer.e2e.redteam.Statement.Counted;
import org.barometer.e2e.redteam.Statement.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Takes down the figures of a page's tables: share, interval, count, base and agencies in a row,
 * with the figure's permanent address. A row without an address is of a figure that is not shown: a
 * number in it must be the base, and stand in another form as well.
 */
record FiguresInPages(Notebook notebook, String where) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    /**
     * @param bases numbers that rows of figures that are not shown may have
     */
    void read(String page, Set<String> bases) {
        for (var row : Jsoup.parse(page).select(".plate tbody tr:has(td)")) {
            var figure = row.selectFirst("a.figure[href]");
            if (figure != null) {
                shown(figure.attr("href"), row);
            } else {
                numbers(row.select("td:not(.off)").text()).stream()
                        .filter(number -> !bases.contains(number))
                        .forEach(number -> notebook.unexplained(where + ": " + row.text()));
            }
        }
    }

    private void shown(String href, Element row) {
        var address = Address.parse(href);
        var cell = address.cell();
        var source = new Source(address.release(), where);
        var cells = row.select("td").eachText();
        notebook.place(cell.question(), cell.area());
        var share = Printed.ofPercent(numbers(cells.getFirst()).getFirst());
        notebook.add(new Shared(source, cell, share.low(), share.high()));
        notebook.add(new Counted(source, cell, whole(cells.get(2))));
        notebook.add(new Counted(source, cell.base(), whole(cells.get(3))));
        var interval = numbers(cells.get(1));
        if (interval.size() == 2) {
            notebook.add(
                    new Shared(
                            source,
                            cell,
                            Printed.ofPercent(interval.getFirst()).low(),
                            Printed.ofPercent(interval.getLast()).high()));
        }
        // What the chart draws is finer than what is printed beside it.
        if (row.hasAttr("data-estimate")) {
            var drawn = Printed.of(row.attr("data-estimate"));
            notebook.add(new Shared(source, cell, drawn.low(), drawn.high()));
        }
    }

    private static long whole(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private static List<String> numbers(String text) {
        var found = new ArrayList<String>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replace(',', '.'));
        }
        return found;
    }
}
