/* Shows the error of an input beside it, in the same markup as the server renders. */

const idOf = (text, field) => text.lang + "-" + field + "-fault";

const describedBy = (input, change) => {
  const ids = change((input.getAttribute("aria-describedby") || "").split(" ").filter(id => id !== ""));
  if (ids.length > 0) {
    input.setAttribute("aria-describedby", ids.join(" "));
  } else {
    input.removeAttribute("aria-describedby");
  }
};

/** Shows an error. Returns false if there is no such input. */
export const showFault = (text, field, words) => {
  const input = field && text.field(field);
  if (!input) {
    return false;
  }
  const fault = document.createElement("p");
  fault.className = "p-error";
  fault.id = idOf(text, field);
  fault.textContent = words;
  input.before(fault);
  input.setAttribute("aria-invalid", "true");
  describedBy(input, ids => [...ids, fault.id]);
  return true;
};

export const clearFaults = text => text.form.querySelectorAll(".p-error[id$=-fault]").forEach(fault => {
  const input = text.form.querySelector("[aria-describedby~=" + fault.id + "]");
  if (input) {
    input.setAttribute("aria-invalid", "false");
    describedBy(input, ids => ids.filter(id => id !== fault.id));
  }
  fault.remove();
});

export const goToField = (text, field) => {
  if (field === "body" && text.editor) {
    text.editor.focus();
    text.editor.getContainer().scrollIntoView({ block: "nearest" });
  } else {
    text.field(field).focus();
  }
};
