/* What is pasted keeps what it means and loses how it looked; each step is a script of the folder "paste". */
/* part: editor/paste/markup.js */
/* part: editor/paste/left.js */
/* part: editor/paste/numbering.js */
/* part: editor/paste/markers.js */
/* part: editor/paste/lists.js */
/* part: editor/paste/nesting.js */
/* part: editor/paste/notes.js */
/* part: editor/paste/wrapped.js */
/* part: editor/paste/links.js */
/* part: editor/paste/pictures.js */
/* part: editor/paste/looks.js */
/* part: editor/paste/characters.js */
/* part: editor/paste/tables.js */
/* part: editor/paste/structure.js */
/* part: editor/paste/allowed.js */
/* part: editor/paste/pasted.js */
