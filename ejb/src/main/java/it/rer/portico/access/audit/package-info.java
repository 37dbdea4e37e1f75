/**
 * The audit log: who did what to which page, and when.
 *
 * <p>Decision: entries form a chain. Each contains the SHA-256 of its own fields and of the hash before it, and the newest hash is in
 * {@link it.rer.portico.access.audit.AuditHead}. A row that was changed, deleted or inserted is thus detected, unless somebody recomputes
 * every later hash. That is prevented only by a hash recorded elsewhere, and by a database role without the right: {@code docs/audit.md}
 * has both.
 *
 * <p>The hash covers these fields, in UTF-8 and in this order: number, time, actor, action, page id, language, subject, detail, previous
 * hash. Each is written as its length in bytes, a colon, its value and a semicolon; a missing one as {@code -;}. So no character can move
 * from one field to the next unnoticed. The time is UTC with six digits of a second, as in {@code 2026-03-22T12:21:06.000000Z}; the
 * previous hash of the first entry is 64 zeros.
 *
 * <p>{@link it.rer.portico.access.audit.Audit} writes entries without checking a permission, for services only.
 * {@link it.rer.portico.access.audit.AuditLog} reads them, for administrators.
 */
package it.rer.portico.access.audit;
