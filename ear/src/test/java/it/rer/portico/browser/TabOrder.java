package it.rer.portico.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The order in which the Tab key goes through the controls of a page. */
final class TabOrder {

    private static final int MAX_TABS = 400;

    /**
     * The index of the focused element in the document, whether its focus is visible, and the beginning of its markup; null at the end. For
     * focus in a frame it is the frame. The radio buttons of a group count as one.
     */
    private static final String FOCUSED = """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) return null;
              const inner = element.contentDocument?.activeElement;
              const style = getComputedStyle(element);
              const label = element.labels?.[0];
              const around = label ? getComputedStyle(label) : style;
              const box = element.getBoundingClientRect();
              const marked = inner || [style, around].some(each =>
                (each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0) || each.boxShadow !== 'none');
              const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
              const uncovered = inner || [.1, .5, .9].some(x => [.1, .5, .9].some(y => {
                const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                return top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some(each => each.contains(top)));
              }));
              return [[...document.querySelectorAll('*')].indexOf(element), Boolean(marked && inView && uncovered),
                element.outerHTML.slice(0, 160)];
            }""";

    /** The indexes of the controls that must be reachable by keyboard. */
    private static final String CONTROLS = """
            () => [...document.querySelectorAll('*')].map((element, index) => [element, index])
              .filter(([element]) => element.matches('a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=true]')
                && element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true }))
              .filter(([element]) => element.type !== 'radio' || element.checked
                || ![...element.form.elements].some(other => other.name === element.name && other.checked))
              .filter(([element], i, all) => element.type !== 'radio' || element.checked
                || !all.slice(0, i).some(([other]) => other.type === 'radio' && other.name === element.name && other.form === element.form))
              .map(([element, index]) => [index, element.outerHTML.slice(0, 160)])""";

    private static final String FOCUS = "index => document.querySelectorAll('*')[index].focus()";

    /**
     * A control that has the focus.
     *
     * @param index in the document
     * @param visible whether it is in view, not covered, and visibly focused
     * @param html the beginning of its markup
     */
    record Stop(int index, boolean visible, String html) {}

    private TabOrder() {}

    /** Every control that must be reachable, in document order. */
    static List<Stop> controls(Page page) {
        return ((List<?>) page.evaluate(CONTROLS))
                .stream()
                        .map(List.class::cast)
                        .map(each -> new Stop((Integer) each.get(0), true, (String) each.get(1)))
                        .toList();
    }

    /** Where Tab leads, from the first control to the end of the page. */
    static List<Stop> forward(Page page) {
        page.evaluate(FOCUS, controls(page).get(0).index());
        var stops = new ArrayList<Stop>();
        for (var stop = focused(page); stop != null; stop = next(page, "Tab", stops)) {
            add(stop, stops);
        }
        return stops;
    }

    /** Where Shift+Tab leads, from the last of some controls to the first. */
    static List<Stop> backward(Page page, List<Stop> forward) {
        page.evaluate(FOCUS, forward.get(forward.size() - 1).index());
        var stops = new ArrayList<Stop>();
        var stop = focused(page);
        while (stop != null && stop.index() != forward.get(0).index()) {
            add(stop, stops);
            stop = next(page, "Shift+Tab", stops);
        }
        add(forward.get(0), stops);
        return stops;
    }

    private static void add(Stop stop, List<Stop> stops) {
        if (stops.isEmpty() || stops.get(stops.size() - 1).index() != stop.index()) {
            stops.add(stop);
        }
    }

    private static Stop next(Page page, String key, List<Stop> stops) {
        var before = stops.get(stops.size() - 1);
        for (int i = 0; i < MAX_TABS; i++) {
            page.keyboard().press(key);
            var stop = focused(page);
            if (stop == null || stop.index() != before.index()) {
                return stop;
            }
        }
        throw new AssertionError(key + " does not leave " + before);
    }

    private static Stop focused(Page page) {
        var focused = (List<?>) page.evaluate(FOCUSED);
        return focused == null
                ? null
                : new Stop((Integer) focused.get(0), (Boolean) focused.get(1), (String) focused.get(2));
    }
}
