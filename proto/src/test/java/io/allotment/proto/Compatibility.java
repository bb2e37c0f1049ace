package io.allotment.proto;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What today's language lacks or says otherwise than a released one, so that a service of the
 * release and one of today would misunderstand each other. Additions are fine. A field may go once
 * its number and its name are reserved.
 */
final class Compatibility {

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  static List<String> breaks(List<FileDescriptorProto> released, List<FileDescriptorProto> today) {
    Compatibility found = new Compatibility();
    found.each(released, today, FileDescriptorProto::getName, "", found::file);
    return found.breaks;
  }

  private void file(String where, FileDescriptorProto released, FileDescriptorProto today) {
    differ(where + " package", released.getPackage(), today.getPackage());
    each(
        released.getMessageTypeList(),
        today.getMessageTypeList(),
        DescriptorProto::getName,
        where,
        this::message);
    each(
        released.getEnumTypeList(),
        today.getEnumTypeList(),
        EnumDescriptorProto::getName,
        where,
        this::values);
    each(
        released.getServiceList(),
        today.getServiceList(),
        ServiceDescriptorProto::getName,
        where,
        this::service);
  }

  private void message(String where, DescriptorProto released, DescriptorProto today) {
    Map<Integer, FieldDescriptorProto> fields =
        today.getFieldList().stream()
            .collect(Collectors.toMap(FieldDescriptorProto::getNumber, field -> field));
    for (FieldDescriptorProto before : released.getFieldList()) {
      String field = where + "." + before.getName() + " = " + before.getNumber();
      FieldDescriptorProto now = fields.get(before.getNumber());
      if (now != null) {
        differ(field + " name", before.getName(), now.getName());
        differ(field + " type", type(before), type(now));
      } else if (!isReserved(today, before)) {
        breaks.add(field + " is gone and neither its number nor its name is reserved");
      }
    }
    each(
        released.getNestedTypeList(),
        today.getNestedTypeList(),
        DescriptorProto::getName,
        where,
        this::message);
    each(
        released.getEnumTypeList(),
        today.getEnumTypeList(),
        EnumDescriptorProto::getName,
        where,
        this::values);
  }

  private static boolean isReserved(DescriptorProto today, FieldDescriptorProto gone) {
    int number = gone.getNumber();
    return today.getReservedNameList().contains(gone.getName())
        && today.getReservedRangeList().stream()
            .anyMatch(range -> range.getStart() <= number && number < range.getEnd());
  }

  private static String type(FieldDescriptorProto field) {
    String oneof =
        field.hasOneofIndex() && !field.getProto3Optional() ? " of " + field.getOneofIndex() : "";
    return field.getLabel() + " " + field.getType() + " " + field.getTypeName() + oneof;
  }

  private void values(String where, EnumDescriptorProto released, EnumDescriptorProto today) {
    each(
        released.getValueList(),
        today.getValueList(),
        value -> value.getName() + " = " + value.getNumber(),
        where,
        (name, before, now) -> {});
  }

  private void service(
      String where, ServiceDescriptorProto released, ServiceDescriptorProto today) {
    each(
        released.getMethodList(),
        today.getMethodList(),
        MethodDescriptorProto::getName,
        where,
        (name, before, now) -> differ(name, signature(before), signature(now)));
  }

  private static String signature(MethodDescriptorProto method) {
    return (method.getClientStreaming() ? "stream " : "")
        + method.getInputType()
        + " to "
        + (method.getServerStreaming() ? "stream " : "")
        + method.getOutputType();
  }

  private void differ(String what, String released, String today) {
    if (!released.equals(today)) {
      breaks.add("%s was %s and is %s".formatted(what, released, today));
    }
  }

  private <T> void each(
      List<T> released, List<T> today, Function<T, String> name, String where, Comparison<T> both) {
    Map<String, T> found = today.stream().collect(Collectors.toMap(name, one -> one));
    for (T before : released) {
      String place = where.isEmpty() ? name.apply(before) : where + " " + name.apply(before);
      T now = found.get(name.apply(before));
      if (now == null) {
        breaks.add(place + " is gone");
      } else {
        both.of(place, before, now);
      }
    }
  }

  private interface Comparison<T> {
    void of(String where, T released, T today);
  }
}
