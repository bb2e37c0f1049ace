package io.allotment.stories.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was learnt, as bytes: the known features with their weights, and how sure it may be. */
final class Kept {
  /** Changes with each change of what is written, and of what features are. */
  private static final int FORM = 1;

  private Kept() {}

  static void write(Suggester suggester, DataOutput to) throws IOException {
    to.writeInt(FORM);
    to.writeUTF(suggester.version());
    to.writeDouble(suggester.calibration().slope());
    to.writeDouble(suggester.calibration().offset());
    to.writeDouble(suggester.calibration().floor());
    write(suggester.classes(), to);
    write(suggester.kinds(), to);
  }

  private static void write(Linear model, DataOutput to) throws IOException {
    Weights weights = model.weights();
    long[] hashes = model.vocabulary().hashes();
    to.writeInt(hashes.length);
    to.writeInt(weights.classes());
    for (int of = 0; of < weights.classes(); of++) {
      to.writeFloat(weights.bias(of));
    }
    for (int feature = 0; feature < hashes.length; feature++) {
      to.writeLong(hashes[feature]);
      to.writeFloat(model.vocabulary().rarity(feature));
      for (int of = 0; of < weights.classes(); of++) {
        to.writeFloat(weights.of(feature, of));
      }
    }
  }

  static Suggester read(DataInput from) throws IOException {
    if (from.readInt() != FORM) {
      throw new IOException("This was written in another form.");
    }
    String version = from.readUTF();
    Calibration calibration =
        new Calibration(from.readDouble(), from.readDouble(), from.readDouble());
    Linear classes = linear(from);
    return new Suggester(classes, linear(from), calibration, version);
  }

  private static Linear linear(DataInput from) throws IOException {
    int features = from.readInt();
    int classes = from.readInt();
    float[] bias = new float[classes];
    for (int of = 0; of < classes; of++) {
      bias[of] = from.readFloat();
    }
    long[] hashes = new long[features];
    float[] rarity = new float[features];
    float[] rows = new float[features * classes];
    for (int feature = 0; feature < features; feature++) {
      hashes[feature] = from.readLong();
      rarity[feature] = from.readFloat();
      for (int of = 0; of < classes; of++) {
        rows[feature * classes + of] = from.readFloat();
      }
    }
    return new Linear(
        Vocabulary.kept(hashes, rarity, Recipe.STORIES), new Weights(rows, bias), Recipe.STORIES);
  }
}
