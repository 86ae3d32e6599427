package io.github.speculativeactions.classify.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs that do nothing but run a command that is among their words: elsewhere, as someone
 * else, or in another environment.
 */
final class Wrappers {

  private static final Wrapper PLAIN = Wrapper.of(0, "");

  private static final Map<String, Wrapper> BY_PROGRAM =
      Map.ofEntries(
          Map.entry("builtin", PLAIN),
          Map.entry("command", PLAIN.unless("-v", "-V")),
          Map.entry("doas", Wrapper.of(0, "uC")),
          Map.entry("env", Wrapper.of(0, "uCS", "--unset", "--chdir", "--split-string")),
          Map.entry("exec", Wrapper.of(0, "a")),
          Map.entry("ionice", Wrapper.of(0, "cn", "--class", "--classdata")),
          Map.entry("nice", Wrapper.of(0, "n", "--adjustment")),
          Map.entry("nohup", PLAIN),
          Map.entry("setsid", PLAIN),
          Map.entry("stdbuf", Wrapper.of(0, "ioe", "--input", "--output", "--error")),
          Map.entry(
              "sudo",
              Wrapper.of(
                  0, "ugpCDRThUrt", "--user", "--group", "--prompt", "--chdir", "--close-from")),
          Map.entry("time", Wrapper.of(0, "fo", "--format", "--output")),
          Map.entry("timeout", Wrapper.of(1, "sk", "--signal", "--kill-after")),
          Map.entry("unbuffer", PLAIN),
          Map.entry(
              "xargs",
              Wrapper.of(
                  0,
                  "adEILnPs",
                  "--arg-file",
                  "--delimiter",
                  "--max-args",
                  "--max-chars",
                  "--max-procs",
                  "--process-slot-var")),
          Map.entry(
              "xvfb-run",
              Wrapper.of(0, "efnpsw", "--server-num", "--server-args", "--error-file", "--wait")));

  private static final Wrapper CONTAINER =
      Wrapper.of(
          1, "euw", "--env", "--env-file", "--user", "--workdir", "--detach-keys", "--index");
  private static final Wrapper POD =
      Wrapper.of(1, "cn", "--container", "--namespace", "--context", "--kubeconfig");
  private static final Wrapper CONDA = Wrapper.of(0, "np", "--name", "--prefix", "--cwd");

  private static final Map<String, Map<String, Wrapper>> BY_SUBCOMMAND =
      Map.ofEntries(
          Map.entry("bundle", Map.of("exec", PLAIN)),
          Map.entry("conda", Map.of("run", CONDA)),
          Map.entry("mamba", Map.of("run", CONDA)),
          Map.entry("micromamba", Map.of("run", CONDA)),
          Map.entry("docker", Map.of("exec", CONTAINER)),
          Map.entry("docker-compose", Map.of("exec", CONTAINER)),
          Map.entry("podman", Map.of("exec", CONTAINER)),
          Map.entry("kubectl", Map.of("exec", POD)),
          Map.entry("oc", Map.of("exec", POD)),
          Map.entry("pipenv", Map.of("run", PLAIN)),
          Map.entry("poetry", Map.of("run", Wrapper.of(0, "CP", "--directory", "--project"))),
          Map.entry("uv", Map.of("run", uvRun())));

  private static final String ENVIRONMENT = "--env=";

  private Wrappers() {}

  private static Wrapper uvRun() {
    return Wrapper.of(
            0,
            "pw",
            "--directory",
            "--env-file",
            "--extra",
            "--group",
            "--index",
            "--index-url",
            "--package",
            "--project",
            "--python",
            "--with",
            "--with-editable",
            "--with-requirements")
        .unless("-m", "--module", "-s", "--script");
  }

  /** {@return the command that the wrappers at the start of a command run in the end} */
  static ShellCommand unwrap(ShellCommand command) {
    List<String> words = command.words();
    List<String> assignments = command.assignments();
    for (int start = commandStart(words); start > 0; start = commandStart(words)) {
      assignments = withThoseOf(words.subList(1, start), assignments);
      words = words.subList(start, words.size());
    }
    return words.size() == command.words().size()
        ? command
        : new ShellCommand(words, command.redirections(), assignments, command.role());
  }

  /** Values of {@code -e} and {@code --env} are assignments too. */
  private static List<String> withThoseOf(List<String> wrapper, List<String> assignments) {
    List<String> own =
        wrapper.stream().map(Wrappers::withoutOption).filter(Assignment::is).toList();
    return own.isEmpty() ? assignments : Stream.concat(assignments.stream(), own.stream()).toList();
  }

  private static String withoutOption(String word) {
    return word.startsWith(ENVIRONMENT) ? word.substring(ENVIRONMENT.length()) : word;
  }

  /** {@return where the command begins that this one runs, 0 if it runs none} */
  private static int commandStart(List<String> words) {
    String program = ShellCommand.programOf(words);
    Wrapper wrapper = BY_PROGRAM.get(program);
    if (wrapper != null) {
      return wrapper.commandStart(words, 1);
    }
    if (!BY_SUBCOMMAND.containsKey(program)) {
      return 0;
    }
    int at = OwnOptions.end(program, words, 1);
    if (at < words.size() && words.get(at).equals("compose")) {
      program = "docker-compose";
      at = OwnOptions.end(program, words, at + 1);
    }
    Wrapper runner = at < words.size() ? BY_SUBCOMMAND.get(program).get(words.get(at)) : null;
    return runner == null ? 0 : runner.commandStart(words, at + 1);
  }
}
