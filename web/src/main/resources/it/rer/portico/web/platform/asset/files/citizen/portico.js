// Citizens' pages work without this script; it only makes them more convenient. Loaded with defer.

import { behave } from "./behaviour.js";
import { find } from "./dom.js";

behave(document);
document.documentElement.classList.add("js");
(find("[data-focus]:target") || find("[data-focus][role=alert]") || find("[data-focus][role=status]"))?.focus();
