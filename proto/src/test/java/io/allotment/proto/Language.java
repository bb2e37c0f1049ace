package io.allotment.proto;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.TextFormat;
import io.allotment.proto.feed.v1.FeedOuterClass;
import io.allotment.proto.rotation.v1.DirectoryOuterClass;
import io.allotment.proto.rotation.v1.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What services say to each other today. */
final class Language {

  private Language() {}

  static List<FileDescriptorProto> today() {
    return List.of(
        FeedOuterClass.getDescriptor().toProto(),
        DirectoryOuterClass.getDescriptor().toProto(),
        Events.getDescriptor().toProto(),
        io.allotment.proto.stories.v1.Events.getDescriptor().toProto());
  }

  /** Writes today's language to a file: the {@code released.textproto} of the next release. */
  public static void main(String[] file) throws IOException {
    FileDescriptorSet all = FileDescriptorSet.newBuilder().addAllFile(today()).build();
    Files.writeString(Path.of(file[0]), TextFormat.printer().printToString(all));
  }
}
