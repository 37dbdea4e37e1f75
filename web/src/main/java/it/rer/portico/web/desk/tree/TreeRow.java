package it.rer.portico.web.desk.tree;

import it.rer.portico.web.desk.Depth;
import it.rer.portico.web.desk.StateMark;
import java.util.List;

/**
 * A page in the tree.
 *
 * @param version of the page, which its buttons carry
 * @param depth 0 at the top
 * @param open whether what is below it is shown
 * @param toggle the address at which that is otherwise; empty if there is nothing below it
 * @param first whether it is the first of its siblings
 * @param last whether it is the last
 * @param more the address at which the siblings are shown that follow; empty unless some are left away after this one
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

    /** As far as it is drawn. */
    public int getDepth() {
        return Depth.drawn(depth);
    }

    /** As it is said: 1 at the top. */
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
