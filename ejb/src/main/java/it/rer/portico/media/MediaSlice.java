package it.rer.portico.media;

import java.util.List;

/**
 * Some of the files that were asked for, the newest first.
 *
 * @param total how many there are in all
 */
public record MediaSlice(List<MediaEntry> entries, long total) {

    public MediaSlice {
        entries = List.copyOf(entries);
    }
}
