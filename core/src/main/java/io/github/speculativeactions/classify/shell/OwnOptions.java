package io.github.speculativeactions.classify.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that programs of many subcommands take before the subcommand, as in {@code git -C src
 * log} and {@code npm --prefix web test}.
 */
public final class OwnOptions {

  private record Entry(String programs, OptionSyntax syntax) {}

  private static final Map<String, OptionSyntax> BY_PROGRAM =
      Stream.of(
              entry("git", "Cc", "--git-dir", "--work-tree", "--namespace", "--exec-path"),
              entry("hg", "R", "--repository", "--cwd", "--config"),
              entry("gh glab", "R", "--repo"),
              entry("docker", "cHl", "--context", "--config", "--host", "--log-level"),
              entry("podman", "c", "--connection", "--url", "--root", "--log-level"),
              entry("docker-compose", "fp", "--file", "--project-name", "--profile", "--env-file"),
              entry("kubectl oc", "ns", "--namespace", "--context", "--kubeconfig", "--cluster"),
              entry("helm", "n", "--namespace", "--kube-context", "--kubeconfig"),
              entry(
                  "systemctl", "HMtpns", "--host", "--machine", "--type", "--property", "--state"),
              entry("aws", "", "--profile", "--region", "--output", "--query", "--endpoint-url"),
              entry("gcloud", "", "--project", "--account", "--format", "--configuration"),
              entry("npm", "Cw", "--prefix", "--workspace", "--loglevel", "--registry", "--cache"),
              entry("pnpm", "CF", "--dir", "--filter", "--workspace-concurrency", "--reporter"),
              entry("yarn bun", "", "--cwd"),
              entry("pip", "", "--python", "--log", "--proxy", "--cache-dir", "--timeout"),
              entry("uv", "p", "--directory", "--project", "--python", "--config-file"),
              entry("poetry", "CP", "--directory", "--project"),
              entry("hatch", "ep", "--env", "--project", "--data-dir", "--cache-dir", "--config"),
              entry("pdm", "pc", "--project", "--config"),
              entry("conda mamba micromamba", "rnp", "--name", "--prefix", "--root-prefix"),
              entry("apt apt-get dpkg", "oct", "--option", "--config-file", "--root"),
              entry("cargo", "CZ", "--manifest-path", "--config", "--color"),
              entry("go", "C"),
              entry("ruff", "", "--config", "--cache-dir"))
          .flatMap(
              entry -> Stream.of(entry.programs.split(" ")).map(p -> new Entry(p, entry.syntax)))
          .collect(Collectors.toUnmodifiableMap(Entry::programs, Entry::syntax));

  private OwnOptions() {}

  private static Entry entry(String programs, String letters, String... names) {
    return new Entry(programs, OptionSyntax.of(letters, names));
  }

  /** {@return the arguments of a command from its subcommand on} */
  public static List<String> behind(ShellCommand command) {
    List<String> words = command.words();
    return words.subList(Math.min(end(command.name(), words, 1), words.size()), words.size());
  }

  /** {@return whether all that stands before the subcommand are known options with a value} */
  public static boolean areUnderstood(ShellCommand command) {
    OptionSyntax syntax = BY_PROGRAM.get(command.name());
    List<String> words = command.words();
    int at = 1;
    while (syntax != null && at < words.size() && isOption(words.get(at))) {
      if (!syntax.takesValue(words.get(at))) {
        return false;
      }
      at += syntax.takesNextWord(words.get(at)) ? 2 : 1;
    }
    return syntax != null;
  }

  /** {@return where the first word stands that is no such option, from a place on} */
  static int end(String program, List<String> words, int start) {
    OptionSyntax syntax = BY_PROGRAM.getOrDefault(program, OptionSyntax.PLAIN);
    int at = start;
    while (at < words.size() && isOption(words.get(at))) {
      at += syntax.takesNextWord(words.get(at)) ? 2 : 1;
    }
    return at;
  }

  /** {@code cargo +nightly test} chooses a toolchain. */
  private static boolean isOption(String word) {
    return OptionSyntax.isOption(word) || word.startsWith("+");
  }
}
