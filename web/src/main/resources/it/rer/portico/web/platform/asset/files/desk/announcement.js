/* Announces the message about the last action to screen readers, which read a live region only when it changes after the page was loaded. */
export const announceDone = () => {
  const done = document.querySelector("[data-done]");
  if (!done) {
    return;
  }
  setTimeout(() => {
    if (document.activeElement !== done) {
      const text = done.textContent;
      done.textContent = "";
      setTimeout(() => { done.textContent = text; }, 100);
    }
  }, 500);
};
