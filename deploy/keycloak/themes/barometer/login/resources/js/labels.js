// Some of Keycloak's pages label a field by an id that it does not have: then the label means the field below it.
document.addEventListener("DOMContentLoaded", () => {
  for (const label of document.querySelectorAll("label[for]")) {
    const field = label.closest(".pf-v5-c-form__group")?.querySelector("input:not([type=hidden])");
    if (field && !document.getElementById(label.htmlFor)) {
      label.htmlFor = field.id;
    }
  }
});
