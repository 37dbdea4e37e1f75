package it.rer.portico.web.desk.media;

import it.rer.portico.media.library.MediaDescription;
import it.rer.portico.media.library.MediaEntry;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaUse;
import it.rer.portico.media.library.MediaUses;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Backs {@code un-file.xhtml}: a file, its descriptions and the texts that use it. */
@Named("mediaFile")
@RequestScoped
public class FileView {

    @Inject
    private Screen screen;

    @Inject
    private MediaList list;

    @Inject
    private Uploads uploads;

    @Inject
    private MediaLibrary library;

    @Inject
    private MediaUses mediaUses;

    private final Map<Language, FileText> texts = new EnumMap<>(Language.class);
    private MediaEntry entry;
    private List<MediaUse> uses;

    private long id() {
        return screen.number("id").orElse(0L);
    }

    private MediaEntry entry() {
        if (entry == null) {
            entry = library.get(id());
        }
        return entry;
    }

    /** Answers 404 if there is no such file. */
    public void open() throws IOException {
        if (library.find(id()).isEmpty()) {
            screen.sendMissing();
        }
    }

    private List<MediaUse> uses() {
        if (uses == null) {
            uses = mediaUses.list(id());
        }
        return uses;
    }

    public MediaRow getFile() {
        return list.row(entry(), uses().size());
    }

    /** Whether citizens can download it. */
    public boolean isRead() {
        return entry().isPublic();
    }

    public String getPublicAddress() {
        return list.publicAddress(entry());
    }

    public boolean isTrashed() {
        return entry().isTrashed();
    }

    /** The texts that use the file, as far as the caller may read them. */
    public List<UseRow> getUses() {
        return uses().stream()
                .filter(use -> !use.title().isEmpty())
                .map(UseRow::new)
                .toList();
    }

    /** How many drafts of other sections use it. */
    public long getHiddenUses() {
        return uses().stream().filter(use -> use.title().isEmpty()).count();
    }

    /** Whether it is the site's sharing image, which social networks show for pages without an image. */
    public boolean isShared() {
        return mediaUses.isSharingImage(id());
    }

    /** Why the caller may not change the file and its descriptions; empty if they may. */
    public String getObstacle() {
        return uses().stream()
                .filter(use -> !use.isChangeable())
                .findFirst()
                .map(use -> use.isPublished()
                        ? Texts.message(list.reader(), "media.published-elsewhere")
                        : Texts.message(list.reader(), "media.drafted-elsewhere"))
                .orElse("");
    }

    /** Whether an image was just replaced, so that its alternative text may no longer match. */
    public boolean isToDescribe() {
        return screen.comesFrom("replaced") && getFile().isImage();
    }

    public FileText getItalian() {
        return text(Language.ITALIAN);
    }

    public FileText getEnglish() {
        return text(Language.ENGLISH);
    }

    private FileText text(Language language) {
        return texts.computeIfAbsent(
                language, each -> new FileText(each, entry().descriptions().get(each)));
    }

    /** Saves the descriptions in both languages, or neither. */
    public void describe() {
        var said = new EnumMap<Language, MediaDescription>(Language.class);
        Language.ALL.forEach(language -> {
            try {
                said.put(language, text(language).description());
            } catch (InvalidInputException e) {
                screen.refuse(language.code() + "-" + e.field(), Texts.message(list.reader(), e));
            }
        });
        if (!screen.isRefused() && screen.attempt(() -> library.describe(id(), said))) {
            screen.redirectTo(here(), "kept");
        }
    }

    /** Replaces the content with the uploaded file. */
    public void replace() {
        var outcomes = uploads.take((name, bytes) -> {
            library.replace(id(), name, bytes);
            return id();
        });
        if (outcomes.isEmpty()) {
            screen.refuse(Uploads.INPUT, Texts.message(list.reader(), "media.choose"));
        } else if (outcomes.get(0).isTaken()) {
            screen.redirectTo(here(), "replaced");
        } else {
            screen.refuse(
                    Uploads.INPUT,
                    outcomes.get(0).name() + ": " + outcomes.get(0).fault());
        }
    }

    public void trash() {
        if (screen.attempt(() -> library.trash(id()))) {
            screen.redirectTo(ScreenPath.MEDIA, "file-trashed");
        }
    }

    public void restore() {
        if (screen.attempt(() -> library.restore(id()))) {
            screen.redirectTo(here(), "file-restored");
        }
    }

    private String here() {
        return ScreenPath.of(ScreenPath.MEDIA_FILE, id());
    }

    public String getLimit() {
        return uploads.limit();
    }

    public int getTitleMax() {
        return MediaDescription.TITLE_MAX;
    }

    public int getAlternativeMax() {
        return MediaDescription.ALTERNATIVE_MAX;
    }

    /** A text that uses the file. */
    public record UseRow(MediaUse use) {

        public long getPage() {
            return use.pageId();
        }

        public String getTitle() {
            return use.title();
        }

        public String getLang() {
            return use.language().code();
        }

        public boolean isPublished() {
            return use.isPublished();
        }

        public boolean isWritable() {
            return use.isWritable();
        }
    }
}
