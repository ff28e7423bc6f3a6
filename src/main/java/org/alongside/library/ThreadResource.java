package org.alongside.library;

import java.io.Serializable;

/// A resource beside a thread.
///
/// @param attached whether somebody has laid it there; otherwise a post names it
/// @param removable whether the viewer may take it away
public record ThreadResource(ResourceGlance resource, boolean attached, boolean removable) implements Serializable {}
