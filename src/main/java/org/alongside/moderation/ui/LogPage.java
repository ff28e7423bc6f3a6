package org.alongside.moderation.ui;

import org.alongside.discussion.MemberPage;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to its log.
@Component
class LogPage implements MemberPage {

    @Override
    public String key() {
        return "log.title";
    }

    @Override
    public String address(String slug) {
        return CommunityLogView.address(slug);
    }
}
