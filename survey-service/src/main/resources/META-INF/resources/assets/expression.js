/*
 * Skip logic and rules in the page, with the results of the server: the same trees, the same exact
 * numbers, the same treatment of what is missing. docs/questionnaires.md has the truth table.
 *
 * Answers are as they are sent: a code, a list of codes, a number or its decimal text, a text, or
 * an object from row to code.
 */

const ABSENT = Object.freeze({ is: "absent" });
const OTHER = Object.freeze({ is: "other" });

const RELATIONS = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};
const TURNED = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** Whether a condition is true; a comparison that lacks a value is false. */
export function holds(condition, answers) {
  const of = condition.of;
  switch (condition.do) {
    case "or":
      return of.some((part) => holds(part, answers));
    case "and":
      return of.every((part) => holds(part, answers));
    case "not":
      return !holds(of[0], answers);
    case "in":
      return condition.choices.some((choice) => compares(of[0], "=", choice, answers));
    case "answered":
      return isAnswered(value(of[0], answers));
    case "selected": {
      const found = value(of[0], answers);
      return found.is === "several"
        ? found.codes.includes(of[1].code)
        : found.is === "missing" && found.code === of[1].code;
    }
    default:
      return compares(of[0], condition.do, of[1], answers);
  }
}

/** Whether the answers contradict a rule: never while something it compares has no value. */
export function isBroken(condition, answers) {
  return !holds(condition, answers) && isDecided(condition, answers);
}

/**
 * The questions that these answers lead past. Steps are pairs of a question and its conditions, in
 * the order of the server.
 */
export function notAsked(steps, answers) {
  const skipped = new Set();
  const asked = { ...answers };
  for (const [question, conditions] of steps) {
    if (!conditions.every((condition) => holds(condition, asked))) {
      skipped.add(question);
      asked[question] = null;
    }
  }
  return skipped;
}

/** The answers without those to questions that are not asked: what rules are judged by. */
export function onlyAsked(answers, skipped) {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !skipped.has(question)));
}

function isDecided(condition, answers) {
  const of = condition.of;
  switch (condition.do) {
    case "or":
    case "and":
    case "not":
      return of.every((part) => isDecided(part, answers));
    case "in":
      return isTermDecided(of[0], condition.choices, answers);
    case "answered":
    case "selected":
      return true;
    default:
      return isTermDecided(of[0], [of[1]], answers) && isTermDecided(of[1], [of[0]], answers);
  }
}

function isTermDecided(term, others, answers) {
  if ("number" in term && !("question" in term)) {
    return true;
  }
  if ("code" in term) {
    return true;
  }
  if ("question" in term) {
    const found = value(term, answers);
    return found.is === "missing"
      ? others.some((other) => other.code === found.code)
      : found.is !== "absent";
  }
  return number(term, answers) !== null;
}

function compares(left, relation, right, answers) {
  if ("question" in left) {
    return comparesAnswer(left, relation, right, answers);
  }
  if ("code" in left) {
    return "question" in right && comparesAnswer(right, TURNED[relation], left, answers);
  }
  return comparesNumbers(left, relation, right, answers);
}

function comparesAnswer(reference, relation, other, answers) {
  const found = value(reference, answers);
  switch (found.is) {
    case "absent":
      return false;
    case "missing":
      return relation === "=" && other.code === found.code;
    case "single": {
      const text = textOf(other, answers);
      return text !== null && RELATIONS[relation](orderOf(found.code, text));
    }
    case "number":
      return "code" in other
        ? relation === "!="
        : comparesNumbers(reference, relation, other, answers);
    default:
      return relation === "!=" && "code" in other;
  }
}

function comparesNumbers(left, relation, right, answers) {
  const one = number(left, answers);
  const other = number(right, answers);
  return (
    one !== null &&
    other !== null &&
    RELATIONS[relation](orderOf(one.over * other.under, other.over * one.under))
  );
}

function textOf(term, answers) {
  if ("code" in term) {
    return term.code;
  }
  const found = "question" in term ? value(term, answers) : ABSENT;
  return found.is === "single" ? found.code : null;
}

/** An exact fraction whose lower part is above zero, or null. */
function number(term, answers) {
  if ("question" in term) {
    return value(term, answers).number ?? null;
  }
  if ("number" in term) {
    return fraction(term.number);
  }
  if (!("do" in term)) {
    return null;
  }
  if (term.do === "count") {
    const found = value(term.of[0], answers);
    return found.is === "several" ? { over: BigInt(found.codes.length), under: 1n } : null;
  }
  const [one, other] = term.of.map((part) => number(part, answers));
  if (one === null || other === null) {
    return null;
  }
  switch (term.do) {
    case "negative":
      return { over: -one.over, under: one.under };
    case "+":
      return { over: one.over * other.under + other.over * one.under, under: one.under * other.under };
    case "-":
      return { over: one.over * other.under - other.over * one.under, under: one.under * other.under };
    case "*":
      return { over: one.over * other.over, under: one.under * other.under };
    default: {
      if (other.over === 0n) {
        return null;
      }
      const sign = other.over < 0n ? -1n : 1n;
      return { over: sign * one.over * other.under, under: sign * one.under * other.over };
    }
  }
}

function fraction(text) {
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,2}))?$/.exec(text);
  if (parts === null) {
    return null;
  }
  const decimals = parts[3] ?? "";
  const over = BigInt(parts[1] + parts[2] + decimals);
  const scale = decimals.length - Number(parts[4] ?? 0);
  return scale < 0
    ? { over: over * 10n ** BigInt(-scale), under: 1n }
    : { over, under: 10n ** BigInt(scale) };
}

function value(reference, answers) {
  const given = Object.hasOwn(answers, reference.question) ? answers[reference.question] : null;
  if (typeof given === "number") {
    return amount(String(given));
  }
  if (typeof given === "string") {
    return reference.number ? amountOrReason(given, reference) : single(given, reference);
  }
  if (Array.isArray(given)) {
    const first = given.length === 1 ? single(given[0], reference) : ABSENT;
    return first.is === "missing"
      ? first
      : given.length === 0
        ? ABSENT
        : { is: "several", codes: given };
  }
  if (given === null || typeof given !== "object") {
    return ABSENT;
  }
  if ("row" in reference) {
    const code = Object.hasOwn(given, reference.row) ? given[reference.row] : "";
    return single(code, reference);
  }
  return ofRows(Object.values(given).map((code) => single(code, reference)));
}

/** A matrix as a whole: missing where each of its rows is, for one reason. */
function ofRows(rows) {
  if (rows.some((row) => row.is === "single")) {
    return OTHER;
  }
  const [first] = rows;
  return rows.length > 0 && rows.every((row) => row.is === first.is && row.code === first.code)
    ? first
    : ABSENT;
}

function single(code, reference) {
  if (typeof code !== "string" || code === "") {
    return ABSENT;
  }
  return reference.missing.includes(code) ? { is: "missing", code } : { is: "single", code };
}

function amountOrReason(text, reference) {
  const reason = single(text, reference);
  return reason.is === "missing" ? reason : amount(text);
}

function amount(text) {
  const number = fraction(text);
  return number === null ? ABSENT : { is: "number", number };
}

function isAnswered(found) {
  return found.is !== "absent" && found.is !== "missing";
}

function orderOf(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
