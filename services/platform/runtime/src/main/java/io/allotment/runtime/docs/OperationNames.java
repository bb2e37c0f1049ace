package io.allotment.runtime.docs;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Names each operation after the service, the controller and the method, as they are in the code.
 */
record OperationNames(String service) implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    String controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
    operation.setOperationId(
        "%s.%s.%s"
            .formatted(
                service,
                controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1),
                handler.getMethod().getName()));
    operation.setTags(List.of(service));
    return operation;
  }
}
