package io.github.speculativeactions.pipeline;

import io.github.speculativeactions.SpeculativeActionsException;
import io.github.speculativeactions.build.BuildReport;
import io.github.speculativeactions.pipeline.Progress.Stage;
import io.github.speculativeactions.sink.JsonlSink;
import io.github.speculativeactions.source.TraceInput;
import io.github.speculativeactions.testing.InMemoryStorage;
import io.github.speculativeactions.testing.ScriptedSource;
import io.github.speculativeactions.testing.TestBuilds;
import io.github.speculativeactions.testing.TraceGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A program that builds from generated traces: {@code OUT WORK TRACES STEPS WORDS}. Prints when a
 * stage has begun, and how it ended.
 */
final class GeneratedBuild {

  private GeneratedBuild() {}

  public static void main(String[] arguments) {
    int steps = Integer.parseInt(arguments[3]);
    TraceGenerator generator =
        TraceGenerator.seeded(9).observationWords(Integer.parseInt(arguments[4]));
    // Only the rows' numbers are held; the traces are made from them one by one.
    List<String> lines =
        IntStream.range(0, Integer.parseInt(arguments[2]))
            .mapToObj(number -> "{\"trace\":" + number + ",\"steps\":" + steps + "}")
            .toList();
    InMemoryStorage storage = new InMemoryStorage().with("in/a.lines", lines);
    try {
      BuildReport report =
          TestBuilds.on(storage)
              .from(TraceInput.of(new ScriptedSource(generator), "memory://in"))
              .workFolder(Path.of(arguments[1]))
              .listener(new Printing())
              .to(JsonlSink.in(Path.of(arguments[0])))
              .run();
      System.out.println("done " + report.steps());
    } catch (SpeculativeActionsException e) {
      System.out.println(e.category() + " " + e.getMessage());
    }
  }

  private static final class Printing implements BuildListener {

    private @Nullable Stage stage;

    @Override
    public void onProgress(Progress progress) {
      if (progress.stage() != stage) {
        stage = progress.stage();
        System.out.println(stage);
      }
    }
  }
}
