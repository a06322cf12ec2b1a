package org.barometer.survey.coding.model;

/**
 * How far the coding of the answers to one question has come.
 *
 * @param answers those in words
 * @param codedOnce by one coder so far
 * @param codedTwice by two or more
 * @param complete coded by as many as the codebook asks for
 * @param agreed complete, and all coders gave the same codes
 * @param decided complete, and somebody decided between codes that differed
 * @param mine coded by the one who asks
 * @param leftForMe those that still want a coder and have not been coded by the one who asks
 */
public record RoundProgress(
        int answers,
        int codedOnce,
        int codedTwice,
        int complete,
        int agreed,
        int decided,
        int mine,
        int leftForMe) {

    public int uncoded() {
        return answers - codedOnce - codedTwice;
    }

    /** Coded by somebody, and wanting another coder. */
    public int waiting() {
        return answers - uncoded() - complete;
    }

    /** Coded differently, and nobody has decided yet. */
    public int disputed() {
        return complete - finished();
    }

    public int finished() {
        return agreed + decided;
    }
}
