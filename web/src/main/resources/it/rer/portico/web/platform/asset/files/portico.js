// Portico's citizen pages work without this script; it only makes them handier. Loaded with defer.
(() => {
  'use strict';

/* part: behaviour.js */
  behave(document);
  document.documentElement.classList.add('js');
  (find('[data-focus]:target') || find('[data-focus][role=alert]') || find('[data-focus][role=status]'))?.focus();
})();
