package it.rer.portico.media.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A part of the bytes of a rendition. All parts but the last have {@link #BYTES} bytes. They are mapped as a basic value and not as a large
 * object: only this mapping works the same on EclipseLink and Hibernate, PostgreSQL and H2.
 */
@Entity
@Table(name = "media_chunk")
@NamedQuery(
        name = MediaChunk.READ,
        query = "select c.bytes from MediaChunk c where c.renditionId = :rendition and c.number = :number")
public class MediaChunk {

    static final String READ = "MediaChunk.read";

    /** The size of a chunk, in bytes; H2 accepts a megabyte at most. */
    static final int BYTES = 512 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_chunk_seq")
    @SequenceGenerator(name = "media_chunk_seq", sequenceName = "media_chunk_seq", allocationSize = 50)
    private Long id;

    @Column(name = "rendition_id")
    private long renditionId; // no association, so that nothing can load all chunks of a rendition by accident

    private int number;

    private byte[] bytes;

    protected MediaChunk() {}

    /** @param number from 0 */
    MediaChunk(long renditionId, int number, byte[] bytes) {
        if (number < 0 || bytes.length < 1 || bytes.length > BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes as chunk " + number);
        }
        this.renditionId = renditionId;
        this.number = number;
        this.bytes = bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof MediaChunk chunk && renditionId == chunk.renditionId && number == chunk.number);
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "chunk " + number + " of rendition " + renditionId + ", " + bytes.length + " bytes";
    }
}
