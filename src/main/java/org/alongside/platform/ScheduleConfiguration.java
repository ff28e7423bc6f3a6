package org.alongside.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What is done now and then is done by servers, not by commands beside them.
@Configuration
@ConditionalOnWebApplication
@EnableScheduling
class ScheduleConfiguration {}
