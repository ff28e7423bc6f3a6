package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// What an empty place is for, and the first step.
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /// @param title what this place is for, in a few words
    /// @param text one or two sentences
    /// @param firstStep the button or link to begin with, if any
    public EmptyState(String title, String text, Component... firstStep) {
        addClassName("empty");
        add(new H2(title), new Paragraph(text));
        add(firstStep);
    }
}
