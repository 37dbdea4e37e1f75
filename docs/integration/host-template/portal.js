// Folds the portal's topics behind a button where the window is narrow. Without it they are all there.
const menu = document.querySelector('.portal-menu');
const topics = document.querySelector('.portal-topics');
const narrow = matchMedia('(max-width: 48em)');
const show = (open) => {
  menu.setAttribute('aria-expanded', String(open));
  topics.hidden = narrow.matches && !open;
};
menu.hidden = false;
menu.addEventListener('click', () => show(topics.hidden));
narrow.addEventListener('change', () => show(false));
show(false);
