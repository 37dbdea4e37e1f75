package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A link through the protection of a mail program that does not say where it leads: one day it leads nowhere. */
final class OpaqueLink implements Check {

    @Override
    public Rule rule() {
        return Rule.OPAQUE_LINK;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("a[href]")
                .flatMap(link -> WrappedAddress.find(link.attr("href"))
                        .filter(wrapped -> wrapped.meant().isEmpty())
                        .map(wrapped -> finding(text.place(link, link.text()), wrapped.host()))
                        .stream());
    }
}
