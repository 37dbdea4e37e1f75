/* The code of a one-time link is in its fragment, which browsers do not send: it is put into the form, and posted. */

const input = document.querySelector("[data-link-code]");
const fill = () => {
  const code = location.hash.slice(1);
  if (/^[\w-]{16,100}$/.test(code)) {
    history.replaceState(null, "", location.pathname + location.search);
    input.value = code;
    input.form.requestSubmit();
  }
};
window.addEventListener("hashchange", fill);
fill();
