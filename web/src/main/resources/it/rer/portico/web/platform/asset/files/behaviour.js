  const arrived = performance.now();
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const named = (id, near) => near.getRootNode().getElementById(id);
  const narrow = matchMedia('(max-width: 61.99em)');

  // On narrow screens the navigation hides behind its button, and section and index fold.
  function navigation(root) {
    all('.p-burger', root).forEach((burger) => {
      const nav = named(burger.getAttribute('aria-controls'), burger);
      const show = (open) => {
        burger.setAttribute('aria-expanded', open);
        nav.classList.toggle('show', open);
      };
      burger.addEventListener('click', () => show(!nav.classList.contains('show')));
      burger.closest('.p-header, .p-bar').addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && nav.classList.contains('show')) {
          show(false);
          burger.focus();
        }
      });
    });
    const fold = () => all('details.p-fold', root).forEach((details) => (details.open = !narrow.matches));
    fold();
    narrow.addEventListener('change', fold);
  }

  // Buttons that need the script stand in hidden items.
  function actions(root) {
    all('[data-action=print]', root).forEach((button) => {
      button.addEventListener('click', () => print());
      button.closest('[hidden]').hidden = false;
    });
    all('[data-action=copy]', root).forEach((button) => {
      const item = button.closest('[hidden]');
      if (!navigator.clipboard) return item.remove(); // it is given to secure origins only
      const { address, done, failed, said } = button.dataset;
      button.addEventListener('click', async () => {
        const message = named(said, button);
        message.textContent = '';
        message.textContent = await navigator.clipboard.writeText(address).then(() => done, () => failed);
      });
      item.hidden = false;
    });
  }

  // "400 characters left": shown at every key, spoken once the typing pauses.
  function counter(area) {
    const shown = named(area.dataset.counter, area);
    if (!shown) return;
    const spoken = shown.cloneNode();
    spoken.id = shown.id + '-spoken';
    spoken.className = 'visually-hidden';
    spoken.setAttribute('role', 'status');
    shown.after(spoken);
    let pause;
    const count = (speak) => {
      const left = area.maxLength - area.value.length;
      const { counterText, counterOne = counterText, counterOver = counterText } = area.dataset;
      const text = (left < 0 ? counterOver : left === 1 ? counterOne : counterText).replace('{0}', Math.abs(left));
      shown.textContent = text;
      clearTimeout(pause);
      if (speak) pause = setTimeout(() => (spoken.textContent = text), 1000);
    };
    area.addEventListener('input', () => count(true));
    count(false);
  }

  // What a form asks in steps: the reason first, then the details. A form that comes back with faults shows all of it.
  function steps(form) {
    const buttons = all('[data-go]', form);
    if (!buttons.length || form.dataset.state === 'error') return;
    const first = () => all('[data-step="' + form.dataset.at + '"] legend', form).find((each) => each.offsetParent);
    form.dataset.at = 1;
    buttons.forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => {
        form.dataset.at = button.dataset.go;
        first().focus();
      });
    });
    all('[name=answer]', form).forEach((answer) => answer.addEventListener('change', () => {
      form.dataset.at = 1;
      first().closest('fieldset').scrollIntoView({ block: 'nearest' });
    }));
  }

  // The rating is answered in place by the HTML of its own block; any failure falls back to the plain form.
  function rating(block) {
    const form = find('form', block);
    if (!form) return;
    steps(form);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (form.ariaBusy) return;
      form.ariaBusy = 'true';
      try {
        const response = await fetch(form.action, {
          method: 'POST',
          headers: { 'X-Portico-Fragment': 'true' },
          body: new URLSearchParams(new FormData(form)),
        });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const answer = find('[data-portlet=rating]', page);
        if (![200, 422, 429, 503].includes(response.status) || !answer) throw new Error(response.status);
        block.replaceWith(answer);
        all('textarea[data-counter]', answer).forEach(counter);
        rating(answer);
        (find('[data-focus][role=alert]', answer) || find('[data-focus]', answer))?.focus();
      } catch {
        form.ariaBusy = null;
        form.submit();
      }
    });
  }

  // The page index marks the heading being read, and how far the reader has come.
  function index(nav) {
    const links = all('a[href^="#"]', nav);
    const headings = links.map((link) => named(decodeURIComponent(link.hash.slice(1)), link));
    const text = headings[0]?.closest('.p-text');
    if (!text || headings.includes(null)) return;
    const passed = new Set();
    const observer = new IntersectionObserver((entries) => {
      entries.forEach(({ target, isIntersecting }) => passed[isIntersecting ? 'add' : 'delete'](target));
      const current = headings.findLastIndex((heading) => passed.has(heading));
      links.forEach((link, i) => {
        if (i === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
    }, { rootMargin: '1000000px 0px -66% 0px' }); // all that lies above the upper third has been passed
    headings.forEach((heading) => observer.observe(heading));

    const bar = find('progress', nav);
    let waiting = 0;
    const measure = () => {
      waiting = 0;
      const box = text.getBoundingClientRect();
      bar.value = (innerHeight / 3 - box.top) / box.height;
    };
    addEventListener('scroll', () => (waiting ||= requestAnimationFrame(measure)), { passive: true });
    bar.hidden = false;
    measure();
  }

  // All of it, for a page or for a block in a page of others.
  function behave(root) {
    root.addEventListener('submit', ({ target }) => {
      if (target.elements.elapsed) target.elements.elapsed.value = Math.round(performance.now() - arrived);
    }, true);
    navigation(root);
    actions(root);
    all('textarea[data-counter]', root).forEach(counter);
    all('[data-portlet=rating]', root).forEach(rating);
    all('.p-index', root).forEach(index);
  }
