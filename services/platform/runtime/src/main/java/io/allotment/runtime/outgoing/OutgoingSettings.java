package io.allotment.runtime.outgoing;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls to addresses that people give are bounded.
 *
 * @param connect how long a connection may take
 * @param silence how long a server may say nothing
 * @param whole how long a call may take, names, redirects and the whole answer included
 * @param redirects how often a GET is led on
 * @param permitted networks that may be called though they are not public, by http too, such as
 *     {@code 127.0.0.0/8} in tests; an installation has none
 */
@ConfigurationProperties("allotment.outgoing")
public record OutgoingSettings(
    @DefaultValue("5s") Duration connect,
    @DefaultValue("10s") Duration silence,
    @DefaultValue("30s") Duration whole,
    @DefaultValue("3") int redirects,
    @DefaultValue List<String> permitted) {}
