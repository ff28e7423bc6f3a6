package org.alongside.library;

/// Addresses of stored files, without a leading slash. They are no pages: an [com.vaadin.flow.component.html.Anchor]
/// to one needs `setRouterIgnore(true)`.
public final class FileRoutes {

    private FileRoutes() {}

    /// The file, to be saved.
    public static String file(FileId id) {
        return "files/" + id.value();
    }

    /// The small picture of a picture.
    public static String preview(FileId id) {
        return file(id) + "/preview";
    }
}
