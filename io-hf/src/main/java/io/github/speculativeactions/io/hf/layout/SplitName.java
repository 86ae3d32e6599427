package io.github.speculativeactions.io.hf.layout;

import java.util.regex.Pattern;

/** What a split may be called: words with dots between them, no dash. */
final class SplitName {

  private static final Pattern SOUND =
      Pattern.compile("\\w+(\\.\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);

  private SplitName() {}

  static boolean isSound(String name) {
    return SOUND.matcher(name).matches();
  }
}
