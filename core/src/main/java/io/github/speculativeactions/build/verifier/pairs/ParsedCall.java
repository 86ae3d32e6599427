package io.github.speculativeactions.build.verifier.pairs;

import io.github.speculativeactions.internal.JsonHash;
import io.github.speculativeactions.internal.TextHash;
import io.github.speculativeactions.model.ToolCall;
import java.util.List;
import java.util.Optional;

/** A tool call with its arguments told apart. */
final class ParsedCall {

  /** Puts whatever is no text behind all that is. */
  private static final int NOT_A_TEXT = 1 << 30;

  private final ToolCall call;
  private final Arguments arguments;
  private final long tool;

  private ParsedCall(ToolCall call) {
    this.call = call;
    this.arguments = Arguments.parse(call.arguments());
    this.tool = TextHash.of(call.name());
  }

  static ParsedCall of(ToolCall call) {
    return new ParsedCall(call);
  }

  ToolCall call() {
    return call;
  }

  /** {@return what it does: which tool it calls, and what its arguments say} */
  Meaning meaning() {
    return arguments.all().behind(tool);
  }

  boolean isOfToolOf(ParsedCall other) {
    return call.name().equals(other.call.name());
  }

  /** {@return whether another call has the same values to the letter} */
  boolean isSameAs(ParsedCall other) {
    return meaning().mayBe(other.meaning())
        && JsonHash.ofObject(call.arguments()) == JsonHash.ofObject(other.call.arguments());
  }

  /** {@return a number that is the same for calls of one tool with arguments of the same names} */
  long shape() {
    return TextHash.chain(tool, arguments.names());
  }

  /** {@return the arguments that stand for themselves} */
  List<Argument> arguments() {
    return arguments.single();
  }

  /** {@return whether one argument is all that it says} */
  boolean isOneArgument() {
    List<Argument> single = arguments.single();
    return single.size() == 1 && single.get(0).pair().equals(arguments.all());
  }

  /** {@return the argument of a name} */
  Argument named(String name) {
    return find(name).orElseThrow();
  }

  private Optional<Argument> find(String name) {
    return arguments.single().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /**
   * {@return the argument in which this call is best made a wrong one by what stands there in
   * another call of the same shape; empty if there is none}
   *
   * <p>It is the one with the shortest values, such as a path, of those that differ; a text rather
   * than a number. Both calls name the same one. Neither call says either value in another argument
   * too: no right call flies from a place to itself, so that a swapped one that does could be told.
   */
  Optional<String> argumentToSwap(ParsedCall other) {
    String best = null;
    int bestLength = Integer.MAX_VALUE;
    for (Argument argument : arguments.single()) {
      Argument others = other.find(argument.name()).orElse(null);
      if (others == null
          || others.value().mayBe(argument.value())
          || others.isText() != argument.isText()
          || isSaidElsewhere(argument)
          || isSaidElsewhere(others)
          || other.isSaidElsewhere(argument)
          || other.isSaidElsewhere(others)) {
        continue;
      }
      int length = argument.length() + others.length() + (argument.isText() ? 0 : NOT_A_TEXT);
      if (best == null
          || length < bestLength
          || (length == bestLength && argument.name().compareTo(best) < 0)) {
        best = argument.name();
        bestLength = length;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@return whether an argument of another name has a value, too} */
  private boolean isSaidElsewhere(Argument argument) {
    return arguments.single().stream()
        .anyMatch(
            own -> own.value().mayBe(argument.value()) && !own.name().equals(argument.name()));
  }

  /** {@return what this call does with the value that an argument has in another} */
  Meaning meaningWith(String name, ParsedCall other) {
    Meaning others = other.named(name).pair();
    long key = arguments.all().key() - named(name).pair().key() + others.key();
    long folders = others.folders();
    for (Argument argument : arguments.single()) {
      if (!argument.name().equals(name)) {
        folders = Folders.ofBoth(folders, argument.pair().folders());
      }
    }
    return new Meaning(key, folders).behind(tool);
  }

  /**
   * {@return this call with the value that an argument has in another; all else to the letter as it
   * is}
   */
  ToolCall with(String name, ParsedCall other) {
    Argument own = named(name);
    String text = call.arguments();
    return new ToolCall(
        call.id(),
        call.name(),
        text.substring(0, own.from()) + other.valueOf(name) + text.substring(own.to()));
  }

  /** {@return the value of an argument as it is spelt} */
  String valueOf(String name) {
    Argument argument = named(name);
    return call.arguments().substring(argument.from(), argument.to());
  }
}
