/* What every screen of the desk does. */

import { announceDone } from "./announcement.js";
import { tellScreenAround } from "./dialog.js";
import { watchSession } from "./session.js";
import { makeTreeDraggable } from "./tree.js";
import { sendFilesInTurn } from "./upload.js";

watchSession();
announceDone();
makeTreeDraggable();
tellScreenAround();
sendFilesInTurn();
