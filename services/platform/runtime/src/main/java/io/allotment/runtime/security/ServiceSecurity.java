package io.allotment.runtime.security;

import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.problem.RequestRule;
import java.net.URL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Locks a service's HTTP side: health is open to probes, everything else takes the gateway's token.
 * Active where {@code allotment.security.keys} says where the gateway's public keys are.
 */
@AutoConfiguration(
    beforeName =
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet."
            + "OAuth2ResourceServerAutoConfiguration")
@ConditionalOnProperty("allotment.security.jwks")
public class ServiceSecurity {

  @Bean
  JwtDecoder gatewayTokens(
      @Value("${allotment.security.jwks}") URL keys,
      @Value("${allotment.service}") String service) {
    return TokenVerification.decoder(keys, TokenVerification.GATEWAY, service);
  }

  @Bean
  SecurityFilterChain serviceSecurity(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/v3/api-docs/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(
                        (request, response, refusal) ->
                            Problems.write(
                                response,
                                RequestRule.SIGN_IN_NEEDED,
                                "The token is missing, expired or not ours. Sign in again.")))
        .build();
  }
}
