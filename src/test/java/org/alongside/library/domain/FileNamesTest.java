package org.alongside.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "letter.pdf, pdf, letter.pdf",
        "Letter.PDF, pdf, Letter.pdf",
        "page.html, pdf, page.pdf",
        "letter.pdf.exe, pdf, letter.pdf",
        "photo.jpeg, jpg, photo.jpg",
        "moving.gif, png, moving.png",
        "Dr.Amina, pdf, Dr.Amina.pdf",
        "version 1.2, docx, version 1.2.docx",
        "../../etc/passwd, txt, passwd.txt",
        "'C:\\Users\\Amina\\letter.pdf', pdf, letter.pdf",
        "'/', pdf, file.pdf",
        "'...', pdf, file.pdf",
        "'. .', pdf, file.pdf",
        "'', pdf, file.pdf",
        ".htaccess, txt, htaccess.txt",
        ".pdf, pdf, pdf.pdf",
        "CON, txt, file-CON.txt",
        "nul.txt, txt, file-nul.txt",
        "com1.tar.txt, txt, file-com1.tar.txt",
        "console.txt, txt, console.txt",
        "'a<b>:\"|?*c.txt', txt, 'a-b-c.txt'",
        "'two   spaces .txt', txt, two spaces.txt",
        "رسالة إلى المدرسة.pdf, pdf, رسالة إلى المدرسة.pdf",
        "thư gửi trường học.docx, docx, thư gửi trường học.docx",
        "ደብዳቤ.pdf, pdf, ደብዳቤ.pdf",
        "🌻.png, png, 🌻.png"
    })
    void aNameIsMadeSafe(String given, String extension, String expected) {
        assertThat(FileNames.safe(given, extension)).isEqualTo(expected);
    }

    @Test
    void nothingTurnsTheDirectionOrIsUnseen() {
        // Shown as "photoexe.jpg" by who believes the mark.
        assertThat(FileNames.safe("photo\u202egpj.exe", "jpg")).isEqualTo("photogpj.jpg");
        assertThat(FileNames.safe("a\u2066b\u2069c\u200fd\u061ce\ufefff\u0000g\nh\u007f.txt", "txt"))
                .isEqualTo("abcdefg h.txt");
    }

    @Test
    void joinersThatPersianNeedsStay() {
        assertThat(FileNames.safe("می\u200cخواهم.pdf", "pdf")).isEqualTo("می\u200cخواهم.pdf");
    }

    @Test
    void aLongNameKeepsItsEnd() {
        var name = FileNames.safe("ب".repeat(100_000) + ".pdf", "pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).endsWith("ب.pdf");
    }

    @Test
    void aLongNameIsCutBetweenLetters() {
        // A family is one letter to people and seven characters.
        var name = FileNames.safe("👩‍👩‍👧‍👦".repeat(40), "png");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(120);
        assertThat(name).endsWith("👦.png");
    }
}
