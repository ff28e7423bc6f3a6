package org.alongside.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.alongside.cohort.MemberProfile;
import org.alongside.cohort.MemberProfile.SharedCohort;
import org.alongside.cohort.Members;
import org.alongside.identity.Blocks;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.Reporting;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// A person: the cohorts one shares with her, and what one can do to keep away from her.
@Route(value = "people/:id", layout = MainLayout.class)
@PermitAll
// The form for a report opens here; it belongs to a module above.
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class PersonView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PERSON = "person";
    private static final String MONTH = "yMMMM";

    private final transient Members members;
    private final transient Blocks blocks;
    private final transient Reporting reporting;
    private final PersonId viewer;
    private final Div content = new Div();
    // One button that says what it would do now: the focus stays on it when its dialog closes.
    private final NativeButton block = Buttons.ordinary("", _ -> blockOrUnblock());
    private final NativeButton report = Buttons.plain("", _ -> report());
    private @Nullable MemberId id;
    private transient @Nullable MemberProfile profile;

    PersonView(Members members, Blocks blocks, Reporting reporting, CurrentPerson current) {
        super("person.title");
        this.members = members;
        this.blocks = blocks;
        this.reporting = reporting;
        report.setText(t("person.report"));
        this.viewer = current.id();
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new MemberId(event.getRouteParameters().get("id").orElse(""));
        refresh();
    }

    private void refresh() {
        var shown = members.profile(viewer, Objects.requireNonNull(id));
        profile = shown;
        head(shown.name());
        content.removeAll();
        if (shown.blockedByMe()) {
            content.add(new Notice(
                    Notice.Kind.PLAIN, t(shown.answering() ? "person.isBlockedPartly" : "person.isBlocked")));
        }
        content.add(cohorts(shown), actions(shown));
    }

    // The page's own direction decides where it stands, the name's only how it is read.
    private void head(String name) {
        var bdi = new Bdi(name);
        heading().removeAll();
        heading().getElement().removeAttribute("dir");
        heading().add(bdi);
    }

    private Div cohorts(MemberProfile shown) {
        var part = new Div();
        part.addClassName("person-cohorts");
        if (shown.cohorts().isEmpty()) {
            part.add(new Paragraph(t("person.none")));
            return part;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        shown.cohorts().forEach(cohort -> list.add(item(cohort)));
        part.add(new H2(t(shown.mine() ? "person.mine" : "person.shared")), list);
        return part;
    }

    private ListItem item(SharedCohort cohort) {
        var link = Links.named("cohorts/" + cohort.slug(), cohort.name());
        link.addClassName("unread");
        var head = new Div(link);
        head.addClassName("row");
        if (cohort.role().moderator()) {
            head.add(new Tag(t("role.moderator"), Notice.Kind.GOOD));
        }
        if (cohort.role().coordinator()) {
            head.add(new Tag(t("role.coordinator"), Notice.Kind.GOOD));
        }
        var month = DateTimeFormatter.ofLocalizedPattern(MONTH).withLocale(getLocale());
        var since = new Span(t("person.since", "month", cohort.since().format(month)));
        since.addClassNames("quiet", "small");
        return new ListItem(head, since);
    }

    /// What one can do about her, side by side.
    private Div actions(MemberProfile shown) {
        var row = new Div();
        row.addClassName("row");
        if (shown.mine()) {
            var settings = Links.button("settings", t("person.settings"), "ordinary");
            row.add(settings);
        } else {
            block.setText(t(shown.blockedByMe() ? "person.unblock" : "person.block"));
            row.add(block, report);
        }
        return row;
    }

    private void report() {
        reporting.open(
                UI.getCurrentOrThrow(), PERSON, Objects.requireNonNull(id).value());
    }

    private void blockOrUnblock() {
        var shown = Objects.requireNonNull(profile);
        if (shown.blockedByMe()) {
            blocks.unblock(viewer, shown.id());
            refresh();
            tell("person.unblocked", shown.name());
            return;
        }
        var text = t(shown.answering() ? "person.blockTextPartly" : "person.blockText");
        new ConfirmDialog(t("person.blockTitle", "name", shown.name()), text, t("person.block"), () -> {
                    blocks.block(viewer, shown.id());
                    refresh();
                    tell("person.blocked", shown.name());
                })
                .open();
    }

    private void tell(String key, String name) {
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, t(key, "name", name));
    }
}
