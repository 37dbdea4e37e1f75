package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: a link through a mail program's link protection whose real target cannot be read. It will stop working one day. */
final class OpaqueLink implements Check {

    @Override
    public Rule rule() {
        return Rule.OPAQUE_LINK;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("a[href]")
                .flatMap(link -> WrappedAddress.find(link.attr("href"))
                        .filter(wrapped -> wrapped.meant().isEmpty())
                        .map(wrapped -> finding(text.locationOf(link, link.text()), wrapped.host()))
                        .stream());
    }
}
