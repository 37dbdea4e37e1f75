/* The bundle of TinyMCE: the parts that are used. */

import "../../tinymce/tinymce.min.js";
import "../../tinymce/icons/default/icons.min.js";
import "../../tinymce/models/dom/model.min.js";
import "../../tinymce/themes/silver/theme.min.js";
import "../../tinymce/skins/ui/oxide/skin.js";
import "../../tinymce/skins/ui/oxide/content.js";
import "../../tinymce/plugins/accordion/plugin.min.js";
import "../../tinymce/plugins/autolink/plugin.min.js";
import "../../tinymce/plugins/charmap/plugin.min.js";
import "../../tinymce/plugins/link/plugin.min.js";
import "../../tinymce/plugins/lists/plugin.min.js";
import "../../tinymce/plugins/searchreplace/plugin.min.js";
import "../../tinymce/plugins/table/plugin.min.js";
import "../../tinymce/plugins/wordcount/plugin.min.js";
