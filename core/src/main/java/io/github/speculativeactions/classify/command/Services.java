package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OwnOptions;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.classify.shell.Wrapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Containers, services of the system and of clouds, databases. */
final class Services {

  private static final Finding LOOKS_UP = found(RETRIEVAL, READ_ONLY, "service lookup");
  private static final Finding SERVICE = found(TOOL_CALL, UNKNOWN, "service");

  private static final Set<String> CLOUD_LOOKUPS =
      Set.of("describe", "list", "show", "get", "ls", "status");

  /** The image's own entry point may be another program than that which is named behind it. */
  private static final Wrapper IMAGE =
      Wrapper.of(
              1,
              "acehlmpuvw",
              "--name",
              "--env",
              "--env-file",
              "--volume",
              "--workdir",
              "--user",
              "--network",
              "--net",
              "--publish",
              "--mount",
              "--platform",
              "--label",
              "--memory",
              "--cpus",
              "--gpus",
              "--ipc",
              "--shm-size",
              "--restart",
              "--add-host",
              "--hostname",
              "--cap-add",
              "--device",
              "--pull",
              "--image")
          .unless("--entrypoint");

  private Services() {}

  static void addTo(ProgramTable table) {
    table.by(Services::service, "docker", "docker-compose", "podman", "kubectl", "oc", "helm");
    table.launching(Services::container, "docker", "docker-compose", "podman", "kubectl", "oc");
    table.by(Services::service, "systemctl", "redis-cli", "mongo", "mongosh", "terraform");
    table.by(Services::systemService, "service");
    table.by(Services::database, "psql", "mysql", "sqlite3");
    table.by(Services::cloud, "aws", "gcloud", "az");
  }

  private static Finding service(ShellCommand command) {
    List<String> words = OwnOptions.behind(command);
    boolean onlyPlans =
        Operands.hasPrefix(command, "--dry-run")
            || (!words.isEmpty() && words.get(0).equals("plan"));
    return onlyPlans || Lookups.isOne(command) ? LOOKS_UP : SERVICE;
  }

  /** {@code docker run image pytest}, {@code docker compose run web pytest}. */
  private static @Nullable Launch container(ShellCommand command) {
    if (Lookups.isOne(command)) {
      return null;
    }
    List<String> words = OwnOptions.behind(command);
    if (!words.isEmpty() && words.get(0).equals("compose")) {
      List<String> compose = words.subList(1, words.size());
      return compose.isEmpty() ? null : new Launch(joined("docker-compose", compose), SERVICE);
    }
    int start = !words.isEmpty() && words.get(0).equals("run") ? IMAGE.commandStart(words, 1) : 0;
    return start == 0 ? null : new Launch(words.subList(start, words.size()), SERVICE);
  }

  private static List<String> joined(String program, List<String> arguments) {
    return Stream.concat(Stream.of(program), arguments.stream()).toList();
  }

  /** {@code service nginx status} */
  private static Finding systemService(ShellCommand command) {
    return Operands.hasAny(command, "status", "--status-all") ? LOOKS_UP : SERVICE;
  }

  private static Finding database(ShellCommand command) {
    boolean asks =
        Operands.hasPrefix(command, "select ", "SELECT ", "Select ", ".schema", ".tables", "\\d");
    return asks ? LOOKS_UP : SERVICE;
  }

  /** {@code aws ec2 describe-instances}, {@code gcloud compute instances list}. */
  private static Finding cloud(ShellCommand command) {
    for (String word : OwnOptions.behind(command)) {
      int dash = word.indexOf('-');
      if (dash == 0) {
        break;
      }
      if (CLOUD_LOOKUPS.contains(dash < 0 ? word : word.substring(0, dash))) {
        return LOOKS_UP;
      }
    }
    return SERVICE;
  }
}
