/* The code of a link stands behind its #, which browsers send to nobody: it is put into the form, and sent as what a form holds. */

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
