package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;

/// How much of the talking was the mentee's, in five steps: nobody can say it more exactly.
class TalkShare extends RadioButtonGroup<Integer> {

    private static final long serialVersionUID = 1L;

    TalkShare(PairSide side) {
        setLabel(
                side.mentee()
                        ? getTranslation("meeting.share-mine")
                        : getTranslation("meeting.share-hers", "name", Bdi.isolated(side.otherName())));
        setItems(10, 30, 50, 70, 90);
        setItemLabelGenerator(share -> getTranslation("option.talkShare." + share));
        setHelperText(getTranslation("meeting.share-help"));
        addClassName("column");
    }
}
