/**
 * Who did what to which page, and when.
 *
 * <p>Decision: entries form a chain. Each holds the SHA-256 of its own fields and of the hash before it, and the newest hash stands in
 * {@link it.rer.portico.access.audit.AuditHead}; so a row that was changed, taken out or put in shows, until somebody writes every later
 * hash anew. Against that helps only a hash noted down elsewhere, and a database role that cannot: {@code docs/audit.md} has both.
 *
 * <p>What is hashed, in UTF-8 and in this order: number, time, actor, action, identity of the page, language, subject, detail, previous
 * hash. Each stands as its length in bytes, a colon, itself and a semicolon; one that is missing as {@code -;}. No field can therefore
 * lend a character to its neighbour. The time is UTC with six digits of a second, as in {@code 2026-03-22T12:21:06.000000Z}; the hash
 * before the first is 64 zeros.
 *
 * <p>{@link it.rer.portico.access.audit.Audit} writes and asks for no permission: it is for the services, not for screens.
 * {@link it.rer.portico.access.audit.AuditLog} reads, for administrators.
 */
package it.rer.portico.access.audit;
