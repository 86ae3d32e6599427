package io.github.speculativeactions;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one exception this library throws for a failure that is not a programming error.
 *
 * <p>Its message names the place (when there is one), the bad value and what would be right. The
 * {@linkplain #category() category} says who can mend it, {@link #retryable()} whether the same
 * call may succeed later.
 *
 * <p>On its way out it may be told where it happened and what would mend it. Unlike the {@code
 * with} methods of a value, {@link #at}, {@link #adding} and {@link #mendedBy} make no copy but
 * change the failure they are called on, and return it to be thrown: so it stays the same
 * exception, of its own class. Each failure is to be a new one, and one thread's. To tell it the
 * same again changes nothing.
 */
public class SpeculativeActionsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Who can mend a failure. */
  public enum Category {
    /** The data is at fault: a row, a file. Whoever made the data can mend it. */
    INPUT,
    /** The call is at fault: an option, a name, a location. The caller can mend it. */
    CONFIGURATION,
    /** The place where bytes live is at fault: a disk, a folder, a server. */
    STORAGE,
    /** This library is at fault, or what was plugged into it. */
    INTERNAL
  }

  private final Category category;
  private final boolean retryable;
  private String reason;
  private transient @Nullable Position position;
  private @Nullable Setting setting;

  /**
   * Creates a failure; the static factories are the usual way.
   *
   * @param category who can mend it
   * @param retryable whether the same call may succeed later
   * @param position where it happened, or null when it has no place in the input
   * @param message what is wrong and what would be right, without the place
   * @param cause what made it fail, or null
   */
  public SpeculativeActionsException(
      Category category,
      boolean retryable,
      @Nullable Position position,
      String message,
      @Nullable Throwable cause) {
    super(message, cause);
    this.category = Objects.requireNonNull(category, "category");
    this.retryable = retryable;
    this.position = position;
    this.reason = Objects.requireNonNullElse(message, category.name());
  }

  /** {@return a failure of the data} */
  public static SpeculativeActionsException input(String message) {
    return new SpeculativeActionsException(Category.INPUT, false, null, message, null);
  }

  /** {@return a failure of the data, with what revealed it} */
  public static SpeculativeActionsException input(String message, Throwable cause) {
    return new SpeculativeActionsException(Category.INPUT, false, null, message, cause);
  }

  /** {@return a failure of the call} */
  public static SpeculativeActionsException configuration(String message) {
    return new SpeculativeActionsException(Category.CONFIGURATION, false, null, message, null);
  }

  /** {@return a failure of the place where bytes live} */
  public static SpeculativeActionsException storage(String message, Throwable cause) {
    return new SpeculativeActionsException(Category.STORAGE, false, null, message, cause);
  }

  /** {@return a failure of this library, or of what was plugged into it} */
  public static SpeculativeActionsException internal(String message) {
    return new SpeculativeActionsException(Category.INTERNAL, false, null, message, null);
  }

  /** {@return a failure of this library, or of what was plugged into it} */
  public static SpeculativeActionsException internal(String message, Throwable cause) {
    return new SpeculativeActionsException(Category.INTERNAL, false, null, message, cause);
  }

  /**
   * Changes this failure to name the place where it happened. Of a place that is known already
   * nothing changes, but one that names no source takes the source of the given one.
   *
   * @param place where it happened
   * @return this failure, no copy
   */
  public SpeculativeActionsException at(Position place) {
    position = completed(place);
    return this;
  }

  private Position completed(Position place) {
    if (position == null) {
      return place;
    }
    return position.source() == null && place.source() != null
        ? position.in(place.source())
        : position;
  }

  /**
   * Changes this failure to say more, behind a semicolon. What it says last already is not said
   * twice.
   *
   * @param more what else is to be known
   * @return this failure, no copy
   */
  public SpeculativeActionsException adding(String more) {
    String addition = "; " + more;
    if (!reason.endsWith(addition)) {
      reason += addition;
    }
    return this;
  }

  /**
   * Changes this failure to name what may have to be set otherwise, instead of what it named
   * before.
   *
   * @param value what it is
   * @return this failure, no copy
   */
  public SpeculativeActionsException mendedBy(Setting value) {
    setting = value;
    return this;
  }

  /** {@return who can mend this} */
  public Category category() {
    return category;
  }

  /** {@return whether the same call may succeed later} */
  public boolean retryable() {
    return retryable;
  }

  /** {@return where it happened, if it has a place in the input} */
  public Optional<Position> position() {
    return Optional.ofNullable(position);
  }

  /** {@return what may have to be set otherwise, if that would mend it} */
  public Optional<Setting> setting() {
    return Optional.ofNullable(setting);
  }

  /** {@return what is wrong, without the place and the setting} */
  public String reason() {
    return reason;
  }

  /** {@return the place, if any, what is wrong there, and the setting to see, if any} */
  @Override
  public String getMessage() {
    return message(Setting::label);
  }

  /**
   * {@return the message for those who know settings by other names}
   *
   * @param names what they call each setting
   */
  public String message(Function<Setting, String> names) {
    return (position == null ? "" : position + ": ")
        + reason
        + (setting == null ? "" : "; see " + names.apply(setting));
  }
}
