package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaGroup;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Backs {@code file-formats.xhtml}: the formats that can be uploaded, grouped by purpose. */
@Named("formats")
@RequestScoped
public class FormatsView {

    /**
     * The formats of a group.
     *
     * @param key of the group in the bundle, after {@code media.group.}
     * @param labels of its formats, separated by commas
     */
    public record Group(String key, String labels) {

        private static Group of(MediaGroup group) {
            return new Group(Texts.key(group), MediaType.labels(type -> type.group() == group));
        }

        public String getKey() {
            return key;
        }

        public String getLabels() {
            return labels;
        }
    }

    public List<Group> getGroups() {
        return Stream.of(MediaGroup.values()).map(Group::of).toList();
    }
}
