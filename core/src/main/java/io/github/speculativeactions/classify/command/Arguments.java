package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.OptionSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words behind a program, told apart by how that program reads its options.
 *
 * <p>{@code -ni.bak} is {@code -n} and {@code -i}, and also an option of that name, for some
 * programs write long options with one dash.
 */
final class Arguments {

  private final Map<String, String> options = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Arguments() {}

  /** {@return the words of a program whose options may stand behind its operands too} */
  static Arguments of(List<String> words, OptionSyntax syntax) {
    return read(words, syntax, false);
  }

  /** {@return the words of a program that passes on all that stands behind its first operand} */
  static Arguments upToOperand(List<String> words, OptionSyntax syntax) {
    return read(words, syntax, true);
  }

  private static Arguments read(List<String> words, OptionSyntax syntax, boolean operandEnds) {
    Arguments arguments = new Arguments();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean isOperand = !OptionSyntax.isOption(word);
      if (word.equals("--") || (isOperand && operandEnds)) {
        arguments.operands.addAll(words.subList(isOperand ? at : at + 1, words.size()));
        break;
      }
      if (isOperand) {
        arguments.operands.add(word);
        continue;
      }
      String next = "";
      if (syntax.takesNextWord(word) && at + 1 < words.size()) {
        at++;
        next = words.get(at);
      }
      arguments.addOption(word, next, syntax);
    }
    return arguments;
  }

  private void addOption(String word, String next, OptionSyntax syntax) {
    int equals = word.indexOf('=');
    if (equals > 0) {
      options.put(word.substring(0, equals), word.substring(equals + 1));
    } else {
      options.put(word, next);
    }
    if (word.startsWith("--") || syntax.namesWithValue().contains(word)) {
      return;
    }
    int valueStart = syntax.valueStart(word);
    int end = valueStart < 0 ? word.length() : valueStart;
    for (int i = 1; i < end; i++) {
      boolean last = i == end - 1;
      String value = !last || valueStart < 0 ? "" : next.isEmpty() ? word.substring(end) : next;
      options.put("-" + word.charAt(i), value);
    }
  }

  /** {@return whether one of these options is there: {@code -o}, {@code --output}} */
  boolean has(String... names) {
    return has(List.of(names));
  }

  /** {@return whether one of these options is there} */
  boolean has(List<String> names) {
    for (String name : names) {
      if (options.containsKey(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the value of the first of these options that is there, null if none is} */
  @Nullable String value(String... names) {
    return value(List.of(names));
  }

  /** {@return the value of the first of these options that is there, null if none is} */
  @Nullable String value(List<String> names) {
    for (String name : names) {
      String value = options.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** {@return the words that are neither options nor their values} */
  List<String> operands() {
    return operands;
  }

  /** {@return the first operand, empty if there is none} */
  String first() {
    return operands.isEmpty() ? "" : operands.get(0);
  }

  /** {@return whether all options are among these} */
  boolean hasOnly(Set<String> names) {
    return options.keySet().stream().allMatch(name -> names.contains(name) || areLetters(name));
  }

  /** Each of several letters is an option too. */
  private static boolean areLetters(String option) {
    return option.length() > 2 && !option.startsWith("--");
  }
}
