/* What was done is told also where the focus is elsewhere: a screen reader tells what comes after the page, not what came with it. */
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
