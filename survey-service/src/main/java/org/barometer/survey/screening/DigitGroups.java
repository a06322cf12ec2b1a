package org.barometer.survey.screening;

import java.util.ArrayList;
import java.util.List;

/** Groups of digits that stand so close together that they may be one number. */
final class DigitGroups {
    private static final String BETWEEN = " -./()+";
    private static final int WIDEST_GAP = 3;

    /** No number that is looked for has more, written apart in whatever way. */
    static final int MOST = 10;

    /** Some neighbouring groups of a chain. */
    record Part(PlainText text, List<Group> groups) {
        int start() {
            return groups.getFirst().start();
        }

        int end() {
            return groups.getLast().end();
        }

        int count() {
            int count = 0;
            for (var group : groups) {
                count += group.length();
            }
            return count;
        }

        String digits() {
            var digits = new StringBuilder();
            groups.forEach(group -> digits.append(text.text(), group.start(), group.end()));
            return digits.toString();
        }

        /** The lengths of the groups and what stands between them, such as "6-4". */
        String shape() {
            var shape = new StringBuilder();
            for (int i = 0; i < groups.size(); i++) {
                if (i > 0) {
                    shape.append(text.text(), groups.get(i - 1).end(), groups.get(i).start());
                }
                shape.append(groups.get(i).length());
            }
            return shape.toString();
        }

        List<Integer> lengths() {
            return groups.stream().map(Group::length).toList();
        }

        String gap(int after) {
            return text.text().substring(groups.get(after).end(), groups.get(after + 1).start());
        }

        int value(int group) {
            var digits = groups.get(group);
            return digits.length() > 9
                    ? Integer.MAX_VALUE
                    : Integer.parseInt(text.text().substring(digits.start(), digits.end()));
        }
    }

    record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private DigitGroups() {}

    static List<List<Group>> chains(PlainText text) {
        var chains = new ArrayList<List<Group>>();
        var chain = new ArrayList<Group>();
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.at(i))) {
                i++;
                continue;
            }
            int start = i;
            while (isDigit(text.at(i))) {
                i++;
            }
            var group = new Group(start, i);
            if (!chain.isEmpty() && !isClose(text, chain.getLast().end(), start)) {
                chains.add(List.copyOf(chain));
                chain.clear();
            }
            if (isPartOfWord(text.at(start - 1)) || isPartOfWord(text.at(i)) || isShare(text, i)) {
                if (!chain.isEmpty()) {
                    chains.add(List.copyOf(chain));
                    chain.clear();
                }
            } else {
                chain.add(group);
            }
        }
        if (!chain.isEmpty()) {
            chains.add(List.copyOf(chain));
        }
        return chains;
    }

    private static boolean isClose(PlainText text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (BETWEEN.indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShare(PlainText text, int end) {
        return text.at(end) == '%' || (text.at(end) == ' ' && text.at(end + 1) == '%');
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetter(character) || character == '_';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
