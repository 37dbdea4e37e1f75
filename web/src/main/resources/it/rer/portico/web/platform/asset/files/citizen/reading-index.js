import { all, find, named } from "./dom.js";

// Marks the current heading in the page index, and shows the reading progress.
export function index(nav) {
  const links = all('a[href^="#"]', nav);
  const headings = links.map((link) => named(decodeURIComponent(link.hash.slice(1)), link));
  const text = headings[0]?.closest(".p-text");
  if (!text || headings.includes(null)) return;
  const passed = new Set();
  const observer = new IntersectionObserver((entries) => {
    entries.forEach(({ target, isIntersecting }) => passed[isIntersecting ? "add" : "delete"](target));
    const current = headings.findLastIndex((heading) => passed.has(heading));
    links.forEach((link, i) => {
      if (i === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }, { rootMargin: "1000000px 0px -66% 0px" }); // everything above the upper third counts as passed
  headings.forEach((heading) => observer.observe(heading));

  const bar = find("progress", nav);
  let waiting = 0;
  const measure = () => {
    waiting = 0;
    const box = text.getBoundingClientRect();
    bar.value = (innerHeight / 3 - box.top) / box.height;
  };
  addEventListener("scroll", () => (waiting ||= requestAnimationFrame(measure)), { passive: true });
  bar.hidden = false;
  measure();
}
