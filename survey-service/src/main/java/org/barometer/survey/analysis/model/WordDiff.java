package org.barometer.survey.analysis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two versions of a text side by side, with the words marked that only one of them has. */
public record WordDiff(List<Piece> before, List<Piece> after) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    /** Words that stand together in one of the texts. */
    public record Piece(String text, boolean changed) {}

    public WordDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** As few words are marked as possible. */
    public static WordDiff of(String before, String after) {
        var then = words(before);
        var now = words(after);
        var common = common(then, now);
        var thenKept = new boolean[then.size()];
        var nowKept = new boolean[now.size()];
        int i = 0;
        int k = 0;
        while (i < then.size() && k < now.size()) {
            if (then.get(i).equals(now.get(k))) {
                thenKept[i++] = true;
                nowKept[k++] = true;
            } else if (common[i + 1][k] >= common[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return new WordDiff(pieces(then, thenKept), pieces(now, nowKept));
    }

    /** The length of the longest common subsequence from each pair of places on. */
    private static int[][] common(List<String> then, List<String> now) {
        var common = new int[then.size() + 1][now.size() + 1];
        for (int i = then.size() - 1; i >= 0; i--) {
            for (int k = now.size() - 1; k >= 0; k--) {
                common[i][k] =
                        then.get(i).equals(now.get(k))
                                ? common[i + 1][k + 1] + 1
                                : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        return common;
    }

    private static List<Piece> pieces(List<String> words, boolean[] kept) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < words.size(); ) {
            int end = i;
            while (end < words.size() && kept[end] == kept[i]) {
                end++;
            }
            pieces.add(new Piece(String.join(" ", words.subList(i, end)), !kept[i]));
            i = end;
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
