package it.rer.portico.web.desk.tree;

import it.rer.portico.web.desk.Depth;
import it.rer.portico.web.desk.StateMark;
import java.util.List;

/**
 * A page as a row of the tree.
 *
 * @param version of the page, which its buttons send
 * @param depth 0 at the top
 * @param open whether its children are shown
 * @param toggle address of the screen with its children shown or hidden; empty if it has none
 * @param first whether it is the first of its siblings
 * @param last whether it is the last of its siblings
 * @param more address of the screen with all siblings; empty unless some after this one are not shown
 */
public record TreeRow(
        long id,
        long version,
        int depth,
        String title,
        boolean open,
        String toggle,
        long children,
        List<StateMark> states,
        boolean inNavigation,
        boolean writable,
        boolean publishable,
        boolean first,
        boolean last,
        boolean here,
        String more) {

    public TreeRow {
        states = List.copyOf(states);
    }

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    /** Its indentation, as the style sheet knows it. */
    public int getDepth() {
        return Depth.drawn(depth);
    }

    /** Its level for screen readers, 1 at the top. */
    public int getLevel() {
        return depth + 1;
    }

    public String getTitle() {
        return title;
    }

    public boolean isOpen() {
        return open;
    }

    public String getToggle() {
        return toggle;
    }

    public long getChildren() {
        return children;
    }

    public List<StateMark> getStates() {
        return states;
    }

    public boolean isInNavigation() {
        return inNavigation;
    }

    public boolean isWritable() {
        return writable;
    }

    public boolean isPublishable() {
        return publishable;
    }

    public boolean isFirst() {
        return first;
    }

    public boolean isLast() {
        return last;
    }

    public boolean isHere() {
        return here;
    }

    public String getMore() {
        return more;
    }
}
