/**
 * Our blocks in pages of other sites, and the caching proxies in front of us. A block shows part of a page of {@code citizen} and nothing
 * else. A new way to include a block goes here; a new block is a facelet and a constant in {@code frame.block}.
 */
package it.rer.portico.web.embed;
