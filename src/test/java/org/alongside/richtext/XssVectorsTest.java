package org.alongside.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XssVectorsTest {

    @Test
    void nothingButTheAllowedIsLeftOfAnyAttack() {
        var vectors = RealData.lines("xss/dompurify.jsonl");
        assertThat(vectors).hasSizeGreaterThan(200);
        for (var vector : vectors) {
            var once = RichText.sanitize(vector.get("html").stringValue());
            AllowedHtml.assertAllowed(once);
            assertThat(RichText.sanitize(once))
                    .as(vector.get("id").stringValue())
                    .isEqualTo(once);
        }
    }
}
