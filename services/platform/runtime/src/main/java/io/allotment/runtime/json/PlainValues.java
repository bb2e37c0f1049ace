package io.allotment.runtime.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Three conventions: a record with a static {@code parse(String)} is written as its text, another
 * record of one component as that component alone, and a member of a sealed interface carries its
 * simple name as {@code kind}.
 *
 * <p>A member of a sealed interface is never written as its component alone, so that it has a place
 * for its kind.
 */
public final class PlainValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final String PARSE = "parse";

  private final List<Class<?>> untagged;

  /**
   * The conventions.
   *
   * @param untagged sealed families whose members carry no kind, being told apart by other means
   */
  public PlainValues(Class<?>... untagged) {
    this.untagged = List.of(untagged);
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new Conventions());
    context.addSerializers(new Texts());
  }

  private boolean isTagged(Class<?> type) {
    boolean sealed = type.isInterface() ? type.isSealed() : sealedParent(type) != null;
    return sealed && untagged.stream().noneMatch(family -> family.isAssignableFrom(type));
  }

  /** Whether such a record is written as its text. */
  public static boolean isText(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getDeclaredMethods())
            .anyMatch(
                method ->
                    method.getName().equals(PARSE)
                        && Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})
                        && method.getReturnType() == type);
  }

  /** Whether such a record is written as its component alone. */
  public static boolean isValue(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && sealedParent(type) == null
        && !isText(type);
  }

  private static @Nullable Class<?> sealedParent(Class<?> type) {
    for (Class<?> parent : type.getInterfaces()) {
      if (parent.isSealed()) {
        return parent;
      }
    }
    return null;
  }

  private static final class Texts implements Serializers {

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isText(type.getRawClass()) ? ToStringSerializer.instance : null;
    }
  }

  private final class Conventions extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
      return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
      boolean value =
          annotated instanceof AnnotatedMethod method
              && isValue(method.getDeclaringClass())
              && method
                  .getDeclaringClass()
                  .getRecordComponents()[0]
                  .getAccessor()
                  .equals(method.getAnnotated());
      return value ? Boolean.TRUE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
        MapperConfig<?> config, Annotated annotated) {
      boolean creates =
          switch (annotated) {
            case AnnotatedConstructor constructor ->
                constructor.getParameterCount() == 1 && isValue(constructor.getDeclaringClass());
            case AnnotatedMethod method ->
                method.isStatic()
                    && method.getName().equals(PARSE)
                    && isText(method.getDeclaringClass());
            default -> false;
          };
      return creates ? JsonCreator.Mode.DELEGATING : null;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      return annotated instanceof AnnotatedClass type && isTagged(type.getRawType())
          ? JsonTypeInfo.Value.construct(
              JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, null)
          : null;
    }
  }
}
