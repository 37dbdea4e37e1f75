/* Entry point of every screen of the desk. */

import { announceDone } from "./announcement.js";
import { reportPicks } from "./dialog.js";
import { watchSession } from "./session.js";
import { makeTreeDraggable } from "./tree.js";
import { uploadFilesInTurn } from "./upload.js";

watchSession();
announceDone();
makeTreeDraggable();
reportPicks();
uploadFilesInTurn();
