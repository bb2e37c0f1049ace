package io.allotment.runtime.docs;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.security.Caller;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How every service describes its API. */
@AutoConfiguration(before = SpringDocConfiguration.class)
public class DocsWiring {

  private static final String API_VERSION = "1";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Act.class, Caller.class);
  }

  /** What the description says of itself; addresses are the gateway's. */
  @Bean
  OpenAPI description(@Value("${allotment.service}") String service) {
    return new OpenAPI()
        .info(new Info().title("Allotment: " + service).version(API_VERSION))
        .servers(List.of(new Server().url("/").description("the gateway")));
  }

  /** Registered first, it is asked last, after all that know some type better. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelConverter plainSchemas(ObjectMapperProvider mappers) {
    return new PlainSchemas(mappers.jsonMapper());
  }

  @Bean
  GlobalOperationCustomizer operationNames(@Value("${allotment.service}") String service) {
    return new OperationNames(service);
  }

  @Bean
  @Order(1)
  GlobalOpenApiCustomizer conventions() {
    return new Conventions();
  }

  @Bean
  @Order(2)
  GlobalOpenApiCustomizer shownExamples(
      @Value("${allotment.service}") String service, Clock clock) {
    Days days = new Days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return new ShownExamples(Examples.of(service, days));
  }
}
