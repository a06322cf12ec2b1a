/*
 * What the form does at once when there is a script: it shows and hides questions, tells what rules
 * say, and counts. The server judges again whatever is sent. Where an edition is anonymous the
 * answers stay on this device, and nothing is sent before the respondent sends it.
 */

const KEPT = "barometer.form.";
const SEVERITY = { ERROR: "error", WARNING: "warning" };

const form = document.getElementById("answers");

offerCopies();
offerDeletion();
forgetWhatWasSent();
offerWhatIsKept();
if (form !== null) {
  await begin();
}

/* --- On this device ------------------------------------------------------------------------ */

function kept(edition) {
  try {
    return JSON.parse(localStorage.getItem(KEPT + edition));
  } catch {
    return null;
  }
}

function keep() {
  const entries = [...new FormData(form)].filter(([name]) => name.startsWith("q."));
  const draft = {
    key: form.elements.key.value,
    at: form.elements.at.value,
    revision: form.elements.revision?.value,
    entries,
  };
  try {
    localStorage.setItem(KEPT + form.dataset.edition, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still fills in and sends.
  }
}

function offerWhatIsKept() {
  const notice = document.getElementById("device");
  if (notice !== null && kept(notice.dataset.edition) !== null) {
    notice.hidden = false;
    document.getElementById("begin").hidden = true;
  }
}

function offerDeletion() {
  for (const button of document.querySelectorAll("[data-forget]")) {
    button.addEventListener("click", () => {
      localStorage.removeItem(KEPT + button.dataset.forget);
      if (button.dataset.leave) {
        location.assign(button.dataset.leave);
        return;
      }
      document.getElementById("device").hidden = true;
      document.getElementById("begin").hidden = false;
      document.getElementById("forgotten").hidden = false;
    });
  }
}

function forgetWhatWasSent() {
  const sent = document.querySelector("[data-sent]");
  if (sent !== null) {
    localStorage.removeItem(KEPT + sent.dataset.sent);
    localStorage.removeItem(KEPT + sent.dataset.changed);
  }
}

/** Puts what is kept back into the fields; returns where one was. */
function restore() {
  const draft = kept(form.dataset.edition);
  // Changes to another revision of a response would undo what has been changed meanwhile.
  if (draft === null || draft.revision !== form.elements.revision?.value) {
    return null;
  }
  form.elements.key.value = draft.key;
  const left = new Map();
  for (const [name, value] of draft.entries) {
    left.set(name, [...(left.get(name) ?? []), value]);
  }
  for (const control of form.elements) {
    if (!control.name.startsWith("q.")) {
      continue;
    }
    const values = left.get(control.name) ?? [];
    if (control.type === "radio" || control.type === "checkbox") {
      control.checked = values.includes(control.value) && control.value !== "";
    } else {
      control.value = values.shift() ?? "";
    }
  }
  return draft.at;
}

/* --- Answers ---------------------------------------------------------------------------------- */

function answersInPage() {
  const data = new FormData(form);
  const filled = (name) =>
    data
      .getAll(name)
      .map((value) => value.trim())
      .filter((value) => value !== "");
  const answers = {};
  for (const block of blocks()) {
    answers[block.dataset.question] = answer(block, "q." + block.dataset.question, filled);
  }
  return answers;
}

/** As the server reads it; null for none. */
function answer(block, name, filled) {
  const alone = filled(name + ".alone");
  switch (block.dataset.kind) {
    case "several":
      return listOrNull(filled(name));
    case "ranking":
      return listOrNull([...ranks(block).flatMap((select) => filled(select.name)), ...alone]);
    case "mentions":
      return listOrNull([...filled(name).map((typed) => mentioned(block, typed)), ...alone]);
    case "matrix": {
      const lines = [...block.querySelectorAll("[data-line]")].map((line) => [
        line.dataset.line.slice(name.length + 1),
        filled(line.dataset.line)[0],
      ]);
      const given = lines.filter(([, code]) => code !== undefined);
      return given.length === 0 ? null : Object.fromEntries(given);
    }
    case "number":
      return number(filled(name)[0], Number(block.dataset.decimals)) ?? alone[0] ?? null;
    case "date": {
      const month = filled(name + ".month")[0];
      const year = filled(name)[0];
      const date = month === undefined ? year : year + "-" + month;
      return /^[0-9]{4}(-[0-9]{2})?$/.test(date) ? date : (alone[0] ?? null);
    }
    default:
      return filled(name)[0] ?? alone[0] ?? null;
  }
}

function listOrNull(codes) {
  return codes.length === 0 ? null : codes;
}

function mentioned(block, typed) {
  const wanted = typed.toLowerCase();
  const found = [...block.querySelectorAll("datalist option")].find(
    (option) => option.value.toLowerCase() === wanted || option.dataset.code === typed,
  );
  return found?.dataset.code ?? typed;
}

/** Exact decimal text; null for what could be read in two ways or not at all. */
function number(typed, decimals) {
  const compact = (typed ?? "").replaceAll(/\s/g, "").replace("\u2212", "-");
  if (decimals < 3 && /^-?[0-9]{1,3}([.,][0-9]{3})+$/.test(compact)) {
    return null;
  }
  const plain = compact.replaceAll(",", ".");
  return /^-?[0-9]{1,30}(\.[0-9]{1,30})?$/.test(plain) ? plain : null;
}

/* --- The form ------------------------------------------------------------------------------------ */

function blocks() {
  return form.querySelectorAll("[data-question]");
}

function ranks(block) {
  return [...block.querySelectorAll(".ranks select")];
}

async function begin() {
  const { notAsked, onlyAsked, isBroken } = await import(form.dataset.expression);
  const page = JSON.parse(document.getElementById("logic").textContent);
  const onDevice = "device" in form.dataset;

  const judge = () => {
    const answers = { ...page.answers, ...answersInPage() };
    const skipped = notAsked(page.tree.steps, answers);
    for (const block of blocks()) {
      block.hidden = skipped.has(block.dataset.question);
      const unseen = block.querySelector("[name=unseen]");
      if (unseen !== null) {
        unseen.disabled = !block.hidden;
      }
    }
    const asked = onlyAsked(answers, skipped);
    tell(page.tree.rules.filter((rule) => !skipped.has(rule.question) && isBroken(rule.holds, asked)));
    count(page.sections, asked, skipped);
  };

  form.addEventListener("input", (event) => {
    standAlone(event.target);
    spareMentions();
    judge();
    if (onDevice) {
      keep();
    }
  });
  spareMentions();
  if (onDevice) {
    const at = restore();
    judge();
    walk(at);
  } else {
    judge();
  }
  document.getElementById("faults")?.focus();

  function tell(broken) {
    for (const block of blocks()) {
      const place = block.querySelector("[data-live]");
      const told = broken.filter((rule) => rule.question === block.dataset.question);
      const text = told.map((rule) => rule.code).join(" ");
      if (place.dataset.told !== text) {
        place.dataset.told = text;
        place.replaceChildren(...told.map(paragraph));
        place.hidden = told.length === 0;
      }
    }
  }

  function paragraph(rule) {
    const line = document.createElement("p");
    line.className = SEVERITY[rule.severity];
    line.textContent =
      rule.message[page.language] ?? rule.message.en ?? Object.values(rule.message)[0];
    return line;
  }
}

function count(sections, answers, skipped) {
  let all = 0;
  let done = 0;
  for (const [code, questions] of sections) {
    const asked = questions.filter((question) => !skipped.has(question));
    const answered = asked.filter((question) => (answers[question] ?? null) !== null).length;
    all += asked.length;
    done += answered;
    const stop = form.querySelector(`[data-stop="${code}"]`);
    const text = stop.querySelector(".done");
    stop.disabled = asked.length === 0;
    text.textContent =
      asked.length === 0 ? text.dataset.skipped : filledIn(text.dataset.text, answered, asked.length);
  }
  const counted = document.getElementById("counted");
  counted.textContent = filledIn(counted.dataset.text, done, all);
  const progress = document.getElementById("progress");
  progress.max = all;
  progress.value = done;
}

function filledIn(text, ...numbers) {
  return text.replaceAll("#", () => numbers.shift());
}

/** An answer that stands alone takes the place of the others, and they take its. */
function standAlone(changed) {
  if (changed.type !== "checkbox" || !changed.checked) {
    return;
  }
  for (const other of form.elements) {
    const isRival = "alone" in changed.dataset || "alone" in other.dataset;
    if (other !== changed && other.name === changed.name && isRival) {
      other.checked = false;
    }
  }
}

/** One empty field more than needed, and three at least. */
function spareMentions() {
  for (const list of form.querySelectorAll("[data-mentions]")) {
    const items = [...list.children];
    const last = items.findLastIndex((item) => item.firstElementChild.value.trim() !== "");
    items.forEach((item, place) => {
      item.hidden = place > Math.max(last + 1, 2);
    });
  }
}

/* --- Section after section without sending anything ---------------------------------------------- */

function walk(at) {
  const sections = [...form.querySelectorAll("[data-section]")];
  const review = form.querySelector("[data-review]");
  const heading = document.querySelector("[data-heading]");
  const place = document.getElementById("place");
  const isAsked = (section) => section.querySelector("[data-question]:not([hidden])") !== null;
  const find = (code) => sections.find((section) => section.dataset.section === code);
  document.querySelector("[data-scripted]").hidden = false;
  heading.tabIndex = -1;

  form.addEventListener("submit", (event) => {
    const wish = event.submitter;
    if (wish !== null && "send" in wish.dataset) {
      keep();
      return;
    }
    event.preventDefault();
    if (wish?.name === "speak") {
      reopen({ in: wish.value });
      return;
    }
    if (wish?.name === "lang") {
      reopen({ lang: wish.value });
      return;
    }
    go(wish?.value ?? "next");
  });
  // What the server says of an answer stays in view; else one goes on where one was.
  if (document.getElementById("faults") === null && location.hash === "" && at !== null) {
    show(at === "review" ? review : (find(at) ?? sections[0]), false);
  }

  /** The same page in another language: what was entered stays on the device. */
  function reopen(wish) {
    keep();
    const response = form.elements.response;
    const there = new URLSearchParams({ ...(response && { response: response.value }), ...wish });
    location.assign(form.getAttribute("action") + "?" + there);
  }

  function go(wish) {
    const here = sections.indexOf(find(form.elements.at.value));
    const from = here < 0 ? sections.length : here;
    const [what, code] = wish.split(":");
    switch (what) {
      case "previous":
        show(sections.slice(0, from).findLast(isAsked) ?? sections[0], true);
        break;
      case "section":
        show(find(code), true);
        break;
      case "question": {
        const block = document.getElementById("q-" + code);
        show(block.closest("[data-section]"), true);
        block.focus();
        block.scrollIntoView();
        break;
      }
      case "review":
        show(review, true);
        break;
      default:
        show(sections.slice(from + 1).find(isAsked) ?? review, true);
    }
  }

  function show(section, moved) {
    for (const one of [...sections, review]) {
      one.hidden = one !== section;
    }
    const isReview = section === review;
    form.elements.at.value = isReview ? "review" : section.dataset.section;
    heading.textContent = section.dataset.title;
    const asked = sections.filter(isAsked);
    place.textContent = isReview
      ? ""
      : filledIn(place.dataset.text, asked.indexOf(section) + 1, asked.length);
    form.querySelector("[data-step=previous]").hidden = section === asked[0];
    form.querySelector("[data-step=next]").hidden = isReview;
    for (const stop of form.querySelectorAll(".stop")) {
      const isHere = isReview
        ? "stopReview" in stop.dataset
        : stop.dataset.stop === section.dataset.section;
      stop.toggleAttribute("aria-current", isHere);
      if (isHere) {
        stop.setAttribute("aria-current", "step");
      }
    }
    if (isReview) {
      review.querySelector("[data-list]").replaceChildren(...sections.filter(isAsked).map(summary));
    }
    if (moved) {
      keep();
      heading.focus();
      scrollTo(0, 0);
    }
  }

  function summary(section) {
    const part = document.createElement("section");
    part.className = "part";
    const title = document.createElement("h2");
    title.textContent = section.dataset.title;
    const list = document.createElement("dl");
    list.className = "answers";
    list.append(...[...section.querySelectorAll("[data-question]:not([hidden])")].map(item));
    part.append(title, list);
    return part;
  }

  function item(block) {
    const line = document.createElement("div");
    const question = document.createElement("dt");
    question.textContent = block.querySelector("legend").firstChild.textContent.trim();
    const said = document.createElement("dd");
    const texts = spoken(block);
    for (const text of texts.length === 0 ? [form.dataset.empty] : texts) {
      const one = document.createElement("p");
      one.textContent = text;
      one.className = texts.length === 0 ? "none" : "";
      said.append(one);
    }
    const change = document.createElement("dd");
    const button = document.createElement("button");
    button.className = "plain";
    button.name = "to";
    button.value = "question:" + block.dataset.question;
    button.textContent = form.dataset.change;
    const about = document.createElement("span");
    about.className = "unseen";
    about.textContent = " " + question.textContent;
    button.append(about);
    change.append(button);
    line.append(question, said, change);
    return line;
  }
}

/** An answer in the words of the page. */
function spoken(block) {
  const chosen = (within) =>
    [...within.querySelectorAll("input:checked")]
      .filter((input) => input.value !== "")
      .map((input) => input.nextElementSibling.textContent);
  const picked = (select) => (select?.value ? [select.selectedOptions[0].textContent] : []);
  const typed = [...block.querySelectorAll("input[type=text], textarea")]
    .map((input) => input.value.trim())
    .filter((value) => value !== "");
  switch (block.dataset.kind) {
    case "matrix":
      return [...block.querySelectorAll("[data-line]")].flatMap((line) =>
        chosen(line).map((label) => line.querySelector("th").textContent + ": " + label),
      );
    case "ranking":
      return [...ranks(block).flatMap(picked), ...chosen(block)];
    case "country":
      return picked(block.querySelector("select"));
    case "date": {
      const date = [...picked(block.querySelector("select")), ...typed].join(" ");
      return [...(date === "" ? [] : [date]), ...chosen(block)];
    }
    case "number": {
      const unit = block.querySelector(".unit")?.textContent ?? "";
      return [...typed.map((value) => (value + " " + unit).trim()), ...chosen(block)];
    }
    default:
      return [...typed, ...chosen(block)];
  }
}

/* --- Small things -------------------------------------------------------------------------------- */

function offerCopies() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).href);
      button.textContent = button.dataset.copied;
    });
  }
}
