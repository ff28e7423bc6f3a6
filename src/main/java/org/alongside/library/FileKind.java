package org.alongside.library;

/// What a stored file is, by its content. There is no other kind.
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    TEXT("text/plain;charset=UTF-8", "txt"),
    MP3("audio/mpeg", "mp3"),
    OGG("audio/ogg", "ogg"),
    M4A("audio/mp4", "m4a"),
    WAV("audio/wav", "wav");

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// @return the media type it is served as, whatever its uploader's browser called it
    public String mediaType() {
        return mediaType;
    }

    /// @return what its name ends in, without the dot
    public String extension() {
        return extension;
    }

    /// @return whether it is a picture, which has a size in pixels and a preview
    public boolean picture() {
        return this == JPEG || this == PNG;
    }
}
