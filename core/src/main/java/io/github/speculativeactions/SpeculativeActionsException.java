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
    /** This library is at fault. */
    INTERNAL
  }

  private final Category category;
  private final boolean retryable;
  private final transient @Nullable Position position;
  private final @Nullable Setting setting;

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
    this.setting = null;
  }

  /** Makes another one of a failure. */
  private SpeculativeActionsException(
      SpeculativeActionsException failure,
      String reason,
      @Nullable Position position,
      @Nullable Setting setting) {
    super(reason, failure.getCause());
    this.category = failure.category;
    this.retryable = failure.retryable;
    this.position = position;
    this.setting = setting;
    setStackTrace(failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      addSuppressed(suppressed);
    }
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

  /** {@return a failure of this library} */
  public static SpeculativeActionsException internal(String message, Throwable cause) {
    return new SpeculativeActionsException(Category.INTERNAL, false, null, message, cause);
  }

  /**
   * {@return this failure with its place, completed where it is not whole: a place that names no
   * source takes the source of the given one; itself when there is nothing to add}
   *
   * <p>The result has the cause, the stack trace and the suppressed exceptions of this one, and is
   * of this class, whatever subclass this one is of.
   *
   * @param place where it happened
   */
  public SpeculativeActionsException at(Position place) {
    Position completed = completed(place);
    return completed.equals(position)
        ? this
        : new SpeculativeActionsException(this, reason(), completed, setting);
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
   * {@return this failure with more to say, behind a semicolon}
   *
   * @param more what else is to be known
   */
  public SpeculativeActionsException adding(String more) {
    return new SpeculativeActionsException(this, reason() + "; " + more, position, setting);
  }

  /**
   * {@return this failure, naming what may have to be set otherwise}
   *
   * @param setting what it is
   */
  public SpeculativeActionsException mendedBy(Setting setting) {
    return new SpeculativeActionsException(this, reason(), position, setting);
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
    return Objects.requireNonNullElse(super.getMessage(), category.name());
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
        + reason()
        + (setting == null ? "" : "; see " + names.apply(setting));
  }
}
