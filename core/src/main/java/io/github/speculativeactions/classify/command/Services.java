package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OwnOptions;
import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import io.github.speculativeactions.classify.shell.Wrapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Containers, services of the system and of clouds, databases. */
final class Services {

  private static final Finding LOOKS_UP = found(RETRIEVAL, READ_ONLY, "service lookup");
  private static final Finding SERVICE = found(TOOL_CALL, UNKNOWN, "service");

  private static final Finding CHANGES = found(TOOL_CALL, MUTATING, "service, changing");

  /** What plainly changes something that others see; no list of all that does. */
  private static final SubcommandTable CHANGING =
      SubcommandTable.of(
          """
          kubectl oc: delete, apply, create, replace, patch, edit, scale, autoscale, label, annotate
          kubectl oc: expose, set, drain, cordon, uncordon, taint, rollout restart, rollout undo
          helm: install, upgrade, uninstall, delete, rollback
          terraform: apply, destroy, import, taint, untaint, state rm, state mv
          docker podman: push, rmi, system prune, volume rm, volume prune, image rm, image prune
          redis-cli: set, del, flushall, flushdb, unlink, rename, expire, incr, decr, append, lpush
          redis-cli: rpush, lpop, rpop, hset, hdel, sadd, srem, zadd, zrem, publish, mset, setex
          """);

  private static final Set<String> CLOUD_CHANGES =
      Set.of(
          ("rm mv rb mb delete terminate create put update modify remove attach detach stop start"
                  + " reboot deploy")
              .split(" "));
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
    if (onlyPlans || Lookups.isOne(command)) {
      return LOOKS_UP;
    }
    List<String> given = command.program().equals("redis-cli") ? inLowerCase(words) : words;
    return CHANGING.has(command.program(), given) ? CHANGES : SERVICE;
  }

  private static List<String> inLowerCase(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
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
    if (isGivenChange(command)) {
      return CHANGES;
    }
    boolean asks =
        Operands.hasPrefix(command, "select ", "SELECT ", "Select ", ".schema", ".tables", "\\d");
    return asks ? LOOKS_UP : SERVICE;
  }

  private static boolean isGivenChange(ShellCommand command) {
    return command.arguments().stream().anyMatch(ChangingSql::isIn)
        || command.redirections().stream()
            .anyMatch(r -> r.kind() == Redirection.Kind.HERE && ChangingSql.isIn(r.target()));
  }

  /** {@code aws ec2 describe-instances}, {@code gcloud compute instances list}. */
  private static Finding cloud(ShellCommand command) {
    for (String word : OwnOptions.behind(command)) {
      int dash = word.indexOf('-');
      if (dash == 0) {
        break;
      }
      String verb = dash < 0 ? word : word.substring(0, dash);
      if (CLOUD_LOOKUPS.contains(verb)) {
        return LOOKS_UP;
      }
      if (CLOUD_CHANGES.contains(verb)) {
        return CHANGES;
      }
    }
    return SERVICE;
  }
}
