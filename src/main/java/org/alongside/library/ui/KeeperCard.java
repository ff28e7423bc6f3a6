package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceKeeping;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceView;
import org.alongside.library.ShareChoice;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;

/// What somebody may do about a resource: its owner, who decides in its cohort, and who could take it into hers.
class KeeperCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Care care;
    private final PersonId person;
    private final transient ResourceView resource;
    private final transient ResourceKeeping keeping;
    private final Command refresh;

    KeeperCard(Care care, PersonId person, ResourceView resource, ResourceKeeping keeping, Command refresh) {
        this.care = care;
        this.person = person;
        this.resource = resource;
        this.keeping = keeping;
        this.refresh = refresh;
        addClassNames("card", "stack");
        var acts = acts();
        setVisible(!acts.isEmpty());
        var row = new Div();
        row.addClassName("library-acts");
        acts.forEach(row::add);
        add(new H2(getTranslation("resource.look-after")));
        said().forEach(this::add);
        add(row);
    }

    private List<Component> said() {
        var said = new ArrayList<Component>();
        if (resource.mine() && keeping.otherCohorts() > 0) {
            said.add(small(getTranslation("resource.otherCohorts", "count", keeping.otherCohorts())));
        }
        if (resource.mine() && resource.everywhere()) {
            said.add(small(getTranslation("resource.allCohorts")));
        }
        if (!keeping.ownerHere() && resource.homeRole().coordinator()) {
            said.add(small(getTranslation("resource.ownerGone")));
        }
        if (keeping.offeredTo() != null && keeping.mayHandOver()) {
            said.add(small(getTranslation("resource.offer.pending", "name", Bdi.isolated(keeping.offeredTo()))));
            said.add(Buttons.plain(
                    getTranslation("resource.offer.takeBack"),
                    _ -> done("resource.offer.takenBack", () -> care.owners().takeOfferBack(person, resource.id()))));
        }
        return said;
    }

    private static Paragraph small(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        return line;
    }

    private List<Component> acts() {
        var acts = new ArrayList<Component>();
        var read = resource.state() == ResourceState.ACCEPTED;
        if (resource.keeps() && !resource.closed()) {
            acts.add(Links.button(LibraryRoutes.edit(resource.id()), getTranslation("resource.edit"), "ordinary"));
        }
        if (resource.keeps() && read) {
            acts.add(Buttons.ordinary(getTranslation("resource.look"), _ -> look()));
        }
        var all = resource.home() != null && resource.homeRole().coordinator();
        if (read && (all || !care.sharing().choices(person, resource.id()).isEmpty())) {
            acts.add(Buttons.ordinary(getTranslation("resource.share.open"), _ -> share(all)));
        }
        if (read && keeping.mayHandOver()) {
            acts.add(Buttons.ordinary(getTranslation("resource.offer.open"), _ -> handOver()));
        }
        if (resource.mine() && resource.home() != null && !resource.closed()) {
            acts.add(Buttons.danger(getTranslation("resource.takeBack"), _ -> askToTakeBack()));
        }
        return acts;
    }

    private void look() {
        var form = new LookForm(care.today());
        ConfirmDialog.form(
                        getTranslation("resource.look.title"),
                        getTranslation("resource.look.text"),
                        getTranslation("resource.look.verb"),
                        () -> form.run(day ->
                                done("resource.look.done", () -> care.owners().looked(person, resource.id(), day))))
                .with(form)
                .open();
    }

    private void share(boolean all) {
        var form = new ShareForm(care.sharing().choices(person, resource.id()), all ? resource.everywhere() : null);
        new ConfirmDialog(
                        getTranslation("resource.share.title"),
                        getTranslation("resource.share.text"),
                        getTranslation("resource.share.verb"),
                        () -> done("resource.share.done", () -> store(form)))
                .with(form)
                .open();
    }

    private void store(ShareForm form) {
        for (var change : form.changes()) {
            apply(change);
        }
        form.everywhere().ifPresent(wanted -> care.sharing().setEverywhere(person, resource.id(), wanted));
    }

    private void apply(ShareChoice change) {
        if (change.has()) {
            care.sharing().share(person, resource.id(), change.cohort().id());
        } else {
            care.sharing().unshare(person, resource.id(), change.cohort().id());
        }
    }

    private void handOver() {
        var form = new HandOverForm(care.owners().candidates(person, resource.id()));
        var dialog = new ConfirmDialog(
                        getTranslation("resource.offer.openTitle"),
                        getTranslation(form.isEmpty() ? "resource.offer.nobody" : "resource.offer.openText"),
                        getTranslation("resource.offer.verb"),
                        () -> done(
                                "resource.offer.asked",
                                () -> form.chosen()
                                        .ifPresent(to -> care.owners().offer(person, resource.id(), to))))
                .with(form);
        dialog.setConfirmEnabled(!form.isEmpty());
        dialog.open();
    }

    private void askToTakeBack() {
        ConfirmDialog.danger(
                        getTranslation("resource.takeBackTitle"),
                        getTranslation("resource.takeBackText"),
                        getTranslation("resource.takeBack"),
                        () -> done("resource.takenBack", () -> care.resources().withdraw(person, resource.id())))
                .open();
    }

    private void done(String words, Command work) {
        work.execute();
        refresh.execute();
        Announcer.announce(UI.getCurrentOrThrow(), getTranslation(words));
    }
}
