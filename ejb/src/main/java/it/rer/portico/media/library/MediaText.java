package it.rer.portico.media.library;

import it.rer.portico.platform.language.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** Title and alternative text of a file in one language. Whether an image is decorative is decided by each text that shows it. */
@Entity
@Table(name = "media_text")
@NamedQuery(name = MediaText.OF_FILES, query = "select x from MediaText x where x.file.id in :files")
public class MediaText {

    static final String OF_FILES = "MediaText.ofFiles";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_text_seq")
    @SequenceGenerator(name = "media_text_seq", sequenceName = "media_text_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "media_file_id")
    private MediaFile file;

    private Language language;

    private String title;

    private String alternative;

    protected MediaText() {}

    MediaText(MediaFile file, Language language, MediaDescription description) {
        this.file = Objects.requireNonNull(file);
        this.language = Objects.requireNonNull(language);
        describe(description);
    }

    void describe(MediaDescription description) {
        title = description.title();
        alternative = description.alternative();
    }

    MediaFile file() {
        return file;
    }

    Language language() {
        return language;
    }

    MediaDescription description() {
        return new MediaDescription(title, alternative);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof MediaText text && file.equals(text.file()) && language == text.language());
    }

    @Override
    public int hashCode() {
        return language.hashCode();
    }
}
