// Keycloak's page for one-time codes labels its fields by an id that none of them has.
document.addEventListener("DOMContentLoaded", () => {
  for (const label of document.querySelectorAll('label[for="form-vertical-name"]')) {
    const field = label.closest(".pf-v5-c-form__group")?.querySelector("input:not([type=hidden])");
    if (field) {
      label.htmlFor = field.id;
    }
  }
});
