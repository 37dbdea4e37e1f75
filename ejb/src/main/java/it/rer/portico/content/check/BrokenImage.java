package it.rer.portico.content.check;

import java.util.stream.Stream;

/** Check: an image that readers would not see, because its file does not exist or the sanitiser removes its address. */
final class BrokenImage implements Check {

    @Override
    public Rule rule() {
        return Rule.BROKEN_IMAGE;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("img")
                .filter(image -> !isKnown(image.attr("src"), text))
                .map(image -> text.locationOf(image, image.attr("src")))
                .map(location -> finding(location, location.excerpt()));
    }

    private static boolean isKnown(String address, ParsedText text) {
        return Target.isFile(address, text.targets());
    }
}
