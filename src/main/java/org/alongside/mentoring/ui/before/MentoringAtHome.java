package org.alongside.mentoring.ui.before;

import java.util.List;
import java.util.Locale;
import org.alongside.discussion.HomeTask;
import org.alongside.discussion.HomeTasks;
import org.alongside.mentoring.MentoringHome;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Component;

/// What waits for a person in mentoring, on her home page too. Who has nothing to do with mentoring costs one look.
@Component
class MentoringAtHome implements HomeTasks {

    private final MentoringHome home;
    private final Messages messages;

    MentoringAtHome(MentoringHome home, Messages messages) {
        this.home = home;
        this.messages = messages;
    }

    @Override
    public List<HomeTask> of(PersonId person, Locale locale) {
        if (!home.standing(person).concerned()) {
            return List.of();
        }
        return home.tasks(person).stream()
                .map(task -> new HomeTask(
                        messages.getTranslation(task.text(), locale, task.arguments()), task.address(), task.since()))
                .toList();
    }

    @Override
    public String address() {
        return MentoringRoutes.HOME;
    }
}
