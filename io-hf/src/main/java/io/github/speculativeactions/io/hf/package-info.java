/**
 * Names and settings of the Hugging Face Hub: {@code hf://datasets/…} locations, the URLs they
 * stand for, the options that every tool of the Hub reads from the environment, and the failures
 * that a request to it may end in.
 *
 * <p>Opens no connection; the only file it reads is the token file. Depends on the root package of
 * {@code core}; the other packages of the module depend on this one. The rules are those of the
 * Python client {@code huggingface_hub} 1.33.
 */
@NullMarked
package io.github.speculativeactions.io.hf;

import org.jspecify.annotations.NullMarked;
