package org.alongside.mentoring.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.alongside.mentoring.SavedTexts;
import org.alongside.shared.PairId;

/// What is to be said of words that were written on one page of a pair, once the next one opens in this window.
public record ToldNext(PairId pair, SavedTexts fate) {

    /// Takes the place of what was promised before.
    public static void promise(UI ui, PairId pair, SavedTexts fate) {
        ComponentUtil.setData(ui, ToldNext.class, new ToldNext(pair, fate));
    }

    /// @return what was promised for the pair, only the first time; of nothing there is nothing to say
    public static SavedTexts take(UI ui, PairId pair) {
        var promised = ComponentUtil.getData(ui, ToldNext.class);
        ComponentUtil.setData(ui, ToldNext.class, null);
        return promised != null && promised.pair().equals(pair) ? promised.fate() : SavedTexts.PLAIN;
    }
}
