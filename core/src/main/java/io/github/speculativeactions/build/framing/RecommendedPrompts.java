package io.github.speculativeactions.build.framing;

import io.github.speculativeactions.build.Prompts;
import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Role;
import io.github.speculativeactions.model.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prompts of one trace; see {@link RecommendedFraming}. */
final class RecommendedPrompts implements Prompts {

  private static final Message QUESTION = Message.user(Wording.QUESTION);

  private final PromptWindow window;
  private final long tokens;
  private final ChatHistory history = new ChatHistory();
  private @Nullable FittedHistory fitted;
  private final IdentityHashMap<Message, Message> withQuestion = new IdentityHashMap<>();
  private List<Message> latestPrompt = List.of();
  private int latestStep = -1;

  /**
   * Creates the prompts of a trace that is not known yet.
   *
   * @param tokens what the window holds beside the framing's own words
   */
  RecommendedPrompts(PromptWindow window, long tokens) {
    this.window = window;
    this.tokens = tokens;
  }

  @Override
  public List<Message> context(Step step) {
    return question(step);
  }

  @Override
  public List<Message> question(Step step) {
    history.readTo(step.history());
    if (fitted == null) {
      fitted = FittedHistory.of(history, step.trace().tools(), window, tokens);
    }
    if (latestStep != step.number()) {
      latestPrompt = prompt(fitted, step.number());
      latestStep = step.number();
    }
    return latestPrompt;
  }

  /** The step's number is that of the exchange before it, since the opening is number 0. */
  private List<Message> prompt(FittedHistory fitted, int latest) {
    int first = fitted.firstKept(latest);
    List<Message> messages = new ArrayList<>();
    messages.add(fitted.system());
    fitted.taskBefore(first).ifPresent(messages::add);
    for (int i = first; i <= latest; i++) {
      messages.addAll(fitted.exchange(i).messages());
    }
    ask(messages);
    return List.copyOf(messages);
  }

  private void ask(List<Message> messages) {
    int end = messages.size() - 1;
    Message last = messages.get(end);
    if (last.role() == Role.USER) {
      messages.set(
          end, withQuestion.computeIfAbsent(last, m -> Wording.withParagraph(m, Wording.QUESTION)));
    } else {
      messages.add(QUESTION);
    }
  }
}
