package io.allotment.stories.classify;

import de.bwaldvogel.liblinear.Model;
import java.util.Arrays;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Learns weights with Tribuo's LIBLINEAR: L2-regularised logistic regression, each class against
 * the rest (Fan et al., LIBLINEAR, JMLR 9, 2008). Its solver draws no random number.
 */
final class Training {
  private static final int ITERATIONS = 1_000;
  private static final double TOLERANCE = .001;
  private static final float NEVER = -100;

  private Training() {}

  /** A model, and the weights within it, which it would give away only by way of their text. */
  record Trained(LibLinearModel<Label> model, Model inner) {}

  /** Learns from vectors, each with the number of its class; at least two classes must occur. */
  static Trained learn(List<Vector> stories, int[] is, double cost) {
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("stories", labels), labels);
    for (int story = 0; story < is.length; story++) {
      if (stories.get(story).size() > 0) {
        data.add(example(stories.get(story), is[story]));
      }
    }
    Keeping trainer = new Keeping(cost);
    LibLinearModel<Label> model = trainer.train(data);
    return new Trained(model, trainer.kept.getFirst());
  }

  private static final class Keeping extends LibLinearClassificationTrainer {
    private List<Model> kept = List.of();

    Keeping(double cost) {
      super(new LinearClassificationType(LinearType.L2R_LR), cost, ITERATIONS, TOLERANCE);
    }

    @Override
    protected LibLinearModel<Label> createModel(
        ModelProvenance provenance,
        ImmutableFeatureMap features,
        ImmutableOutputInfo<Label> labels,
        List<Model> models) {
      kept = models;
      return super.createModel(provenance, features, labels, models);
    }
  }

  static ArrayExample<Label> example(Vector story, int is) {
    long[] order = new long[story.size()];
    for (int at = 0; at < order.length; at++) {
      order[at] = ((long) story.feature(at) << 32) | at;
    }
    Arrays.sort(order);
    String[] names = new String[order.length];
    double[] values = new double[order.length];
    int size = 0;
    int last = -1;
    for (long entry : order) {
      int feature = (int) (entry >>> 32);
      if (feature != last) {
        names[size++] = Integer.toString(feature);
      }
      values[size - 1] += story.value((int) entry);
      last = feature;
    }
    return new ArrayExample<>(
        new Label(Integer.toString(is)), Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }

  /** The weights of a model; a class it has not met never wins. */
  static Weights weights(Trained trained, int features, int classes) {
    LibLinearModel<Label> model = trained.model();
    double[] all = trained.inner().getFeatureWeights();
    int[] labels = trained.inner().getLabels();
    boolean pair = labels.length == 2;
    int columns = pair ? 1 : labels.length;
    float[] rows = new float[features * classes];
    float[] bias = new float[classes];
    Arrays.fill(bias, NEVER);
    int[] classOf = new int[labels.length];
    for (int column = 0; column < labels.length; column++) {
      String label = model.getOutputIDInfo().getOutput(labels[column]).getLabel();
      classOf[column] = Integer.parseInt(label);
    }
    int known = model.getFeatureIDMap().size();
    for (int id = 0; id <= known; id++) {
      String name = id == known ? "" : model.getFeatureIDMap().get(id).getName();
      for (int column = 0; column < labels.length; column++) {
        float weight = (float) (pair && column == 1 ? -all[id] : all[id * columns + column]);
        if (id == known) {
          bias[classOf[column]] = weight;
        } else {
          rows[Integer.parseInt(name) * classes + classOf[column]] = weight;
        }
      }
    }
    return new Weights(rows, bias);
  }
}
