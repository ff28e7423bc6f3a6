package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pair whose pages are looked at.
@SuppressWarnings("NullAway.Init") // Set up before each test.
abstract class PlanViewTest extends ViewTest {

    @Autowired
    protected JdbcClient jdbc;

    protected CohortId cohort;
    protected PersonId mentor;
    protected PersonId mentee;
    protected PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
        jdbc.sql("UPDATE person SET display_name = 'Lien' WHERE id = ?")
                .param(mentor.value())
                .update();
    }

    protected <T extends Component> T open(PersonId person, String part, Class<T> view) {
        signIn(fixtures.address(person));
        // Another page between: the same one would be shown anew, for whom it was made first.
        navigate("", Component.class);
        return navigate(MentoringRoutes.pair(pair, part), view);
    }

    protected void write(String label, String words) {
        find(TextArea.class).withLabel(label).single().setValue(words);
    }

    protected String heading() {
        return find(H1.class).single().getText();
    }

    protected List<String> tags() {
        // The navigation has one too, empty where nothing waits.
        return find(Tag.class).all().stream()
                .map(Tag::getText)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    protected List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
