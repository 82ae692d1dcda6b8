package org.convspec.vectors.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with a model and data sets, as backends of ONNX read them. */
final class TestFolder {

  /** The name of the file of a model. */
  static final String MODEL = "model.onnx";

  private static final Pattern DATA_SET = Pattern.compile("test_data_set_\\d+");
  private static final Pattern TENSOR = Pattern.compile("(input|output)_\\d+\\.pb");

  private final Path folder;

  TestFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the model.
   *
   * @throws BadFileException if it is none
   * @throws NotReplayedException if it is not one node that is known
   */
  OneNodeModel model() {
    Path file = folder.resolve(MODEL);
    try {
      return new OneNodeModel(Message.of(TensorFile.bytes(file)));
    } catch (BadMessageException unlike) {
      throw new BadFileException(file, unlike.getMessage());
    }
  }

  /** Returns the folders of the data sets, in order. */
  List<Path> dataSets() {
    return matching(folder, DATA_SET);
  }

  /** Reads the inputs of a data set, by name; the model has those that there is no file for. */
  static Map<String, GivenTensor> inputs(Path dataSet, OneNodeModel model) {
    Map<String, GivenTensor> tensors = new LinkedHashMap<>();
    List<String> names = model.inputs();
    for (int number = 0; number < names.size(); number++) {
      Path file = dataSet.resolve("input_" + number + ".pb");
      if (Files.exists(file)) {
        tensors.put(names.get(number), TensorFile.read(file));
      } else if (!model.hasConstant(names.get(number))) {
        throw new BadFileException(file, "there is no such file");
      }
    }
    refuseOthers(dataSet, "input_", names.size());
    return tensors;
  }

  /** Reads the outputs of a data set, by name. */
  static Map<String, GivenTensor> outputs(Path dataSet, OneNodeModel model) {
    Map<String, GivenTensor> tensors = new LinkedHashMap<>();
    List<String> names = model.outputs();
    for (int number = 0; number < names.size(); number++) {
      tensors.put(names.get(number), TensorFile.read(dataSet.resolve("output_" + number + ".pb")));
    }
    refuseOthers(dataSet, "output_", names.size());
    return tensors;
  }

  private static void refuseOthers(Path dataSet, String prefix, int count) {
    for (Path file : matching(dataSet, TENSOR)) {
      String name = file.getFileName().toString();
      boolean isKnown =
          !name.startsWith(prefix)
              || Stream.iterate(0, number -> number < count, number -> number + 1)
                  .anyMatch(number -> name.equals(prefix + number + ".pb"));
      if (!isKnown) {
        throw new BadFileException(file, "the model has only " + count + " of them");
      }
    }
  }

  private static List<Path> matching(Path folder, Pattern names) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> matching = new ArrayList<>();
      entries
          .filter(entry -> names.matcher(entry.getFileName().toString()).matches())
          .sorted()
          .forEach(matching::add);
      return matching;
    } catch (IOException unreadable) {
      throw new BadFileException(folder, "cannot list it: " + unreadable.getMessage());
    }
  }
}
