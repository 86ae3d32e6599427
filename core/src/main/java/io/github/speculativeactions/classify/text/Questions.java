package io.github.speculativeactions.classify.text;

import io.github.speculativeactions.classify.evidence.Phrases;

/** Tells a question to the user, whose answer is needed, from an offer after the work is done. */
final class Questions {

  /** How something is asked for, with or without a question mark. */
  private static final Phrases REQUESTS =
      Phrases.of(
          "could you please",
          "could you provide",
          "could you specify",
          "could you tell",
          "could you clarify",
          "could you confirm",
          "could you let me know",
          "can you please",
          "can you provide",
          "can you specify",
          "can you tell me",
          "can you clarify",
          "can you confirm",
          "please provide",
          "please specify",
          "please clarify",
          "please tell me",
          "please share",
          "please confirm",
          "please let me know which",
          "please let me know what",
          "let me know the",
          "let me know your",
          "let me know when",
          "let me know which",
          "let me know what",
          "let me know how",
          "i need to know",
          "i need to confirm",
          "i'll need to know",
          "i'll need to confirm",
          "i will need to know",
          "i'll need your",
          "i'll need the",
          "i'll need:",
          "i will need your",
          "i will need the",
          "i will need:",
          "i need:",
          "i need your",
          "i need the",
          "i need more information",
          "i need more details",
          "i need some more",
          "i need a bit more",
          "i'd need to know",
          "i would need to know",
          "need you to provide",
          "need clarification");

  /** How a sentence begins that tells the user to give something. */
  private static final Phrases DEMANDS =
      Phrases.of(
          "tell me ", "give me ", "send me ", "provide me ", "provide your ", "specify your ");

  /** How one begins that may tell so in an answer, as a step to take, unless it is polite. */
  private static final Phrases IMPERATIVES =
      Phrases.of("provide ", "specify ", "share ", "confirm ", "enter ", "state ", "send ");

  /** Answers that are offered to choose from. */
  private static final Phrases CHOICES = Phrases.of("yes/no", "yes or no", "y/n");

  /** How an offer begins. */
  private static final Phrases OFFERS =
      Phrases.of(
          "would you like",
          "do you want me to",
          "shall i",
          "should i proceed",
          "should i go ahead",
          "can i help",
          "may i help",
          "can i assist",
          "is there anything",
          "do you need any",
          "want me to",
          "does that help",
          "does this help",
          "any other questions",
          "is that okay");

  /** How an offer begins to do something that needs leave. */
  private static final Phrases PROPOSALS =
      Phrases.of(
          "would you like me to",
          "would you like to proceed",
          "do you want me to",
          "want me to",
          "shall i",
          "should i proceed",
          "should i go ahead");

  /** What an offer says anywhere. */
  private static final Phrases MORE =
      Phrases.of("anything else", "something else", "further assistance");

  /** How a conversation is opened, not a task handed back. */
  private static final Phrases GREETINGS =
      Phrases.of(
          "how can i help",
          "how can i assist",
          "how may i help",
          "how may i assist",
          "what can i do for you",
          "what can i help");

  private static final int WORDS_OF_AN_ANSWER = 3;

  private Questions() {}

  /** {@return whether the text hands the turn to the user, to get something it needs} */
  static boolean isIn(Prose prose) {
    String last = prose.last();
    if (GREETINGS.isIn(last)) {
      return false;
    }
    if (asks(last) && (CHOICES.isIn(last) || !(isOffer(last) && answersBefore(prose)))) {
      return true;
    }
    return demands(last) || REQUESTS.isIn(prose.text());
  }

  /** {@return whether the last sentence asks for something, whatever was declined before} */
  static boolean endsRequesting(Prose prose) {
    String last = prose.last();
    boolean offers = OFFERS.isIn(last) || MORE.isIn(last) || GREETINGS.isIn(last);
    return REQUESTS.isIn(last) || demands(last) || (asks(last) && !offers);
  }

  private static boolean asks(String sentence) {
    return sentence.indexOf('?') >= 0 || sentence.indexOf('\uff1f') >= 0;
  }

  private static boolean demands(String sentence) {
    return DEMANDS.startsAt(sentence, 0)
        || (IMPERATIVES.startsAt(sentence, 0) && sentence.contains("please"));
  }

  /** {@return whether an answer ends with an offer to do something that the user may refuse} */
  static boolean endsOffering(Prose prose) {
    return PROPOSALS.startsAt(prose.last(), 0) && prose.last().endsWith("?") && !isIn(prose);
  }

  private static boolean isOffer(String sentence) {
    return OFFERS.startsAt(sentence, 0) || MORE.isIn(sentence);
  }

  /** {@return whether a sentence before the last says more than that help is on its way} */
  private static boolean answersBefore(Prose prose) {
    for (String sentence : prose.sentences().subList(0, prose.sentences().size() - 1)) {
      boolean promises = sentence.contains("can help") || sentence.contains("happy to help");
      if (!promises && sentence.split(" ", WORDS_OF_AN_ANSWER).length == WORDS_OF_AN_ANSWER) {
        return true;
      }
    }
    return false;
  }
}
