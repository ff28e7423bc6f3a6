package org.alongside.richtext;

import java.util.ArrayList;
import java.util.List;

/// Tells a writer's own words from those of others.
final class Quotes {

    private Quotes() {}

    static List<Block> without(List<Block> blocks) {
        var own = new ArrayList<Block>();
        for (var block : blocks) {
            switch (block) {
                case Block.Run run -> own.add(run);
                case Block.Container(var tag, var children) -> {
                    var kept = tag == Tag.BLOCKQUOTE ? List.<Block>of() : without(children);
                    if (!kept.isEmpty()) {
                        own.add(new Block.Container(tag, kept));
                    }
                }
            }
        }
        return own;
    }
}
