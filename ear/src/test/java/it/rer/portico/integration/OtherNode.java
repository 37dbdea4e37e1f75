package it.rer.portico.integration;

import it.rer.portico.server.Site;

/** Stands for another node of the cluster, which this node notices only through the database. */
final class OtherNode {

    private static final String TRANSLATION =
            "(select id from translation where language = 'it' and path = '" + ComposedPortal.CHANGING + "')";

    private OtherNode() {}

    /** Publishes a text with one more sentence, in one transaction. */
    static void publish(Site site, String sentence) {
        site.database().query("""
                with source as (
                    select r.*, t.page_id from translation t join revision r on r.id = t.published_revision_id where t.id = %1$s),
                fresh as (
                    insert into revision (id, translation_id, number, title, description, body, created_at, created_by)
                    select nextval('revision_seq'), translation_id, (select max(number) + 1 from revision where translation_id = %1$s),
                        title, description, body || '<p>' || cast(? as varchar) || '</p>', now(), created_by from source
                    returning id, translation_id),
                links as (
                    insert into revision_link (revision_id, page_id)
                    select fresh.id, l.page_id from fresh, source join revision_link l on l.revision_id = source.id),
                pointer as (
                    update translation set published_revision_id = fresh.id, version = version + 1
                    from fresh where translation.id = fresh.translation_id returning page_id),
                counter as (
                    update change_counter set number = number + 1 returning number)
                insert into change (number, page_id, language, kind, at)
                select counter.number, pointer.page_id, 'it', 'PUBLISHED', now() from counter, pointer returning number
                """.formatted(TRANSLATION), sentence);
    }
}
