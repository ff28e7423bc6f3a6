package org.alongside.cohort.ui;

import com.vaadin.flow.component.textfield.TextField;

/// For addresses: what stands in the field runs from left to right, its label as the page does.
final class LeftToRight {

    private LeftToRight() {}

    static void in(TextField field) {
        field.getElement().executeJs("this.inputElement.dir = 'ltr'");
    }
}
