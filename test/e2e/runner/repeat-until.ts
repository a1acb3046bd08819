/** Steps that are sure to have their effect, though a busy VS Code may lose a key or a click. */
import { errors } from 'playwright-core';

/** Milliseconds that a step and its effect each have: longer each time, for a machine that is just slow. */
const patience = [2_000, 4_000, 8_000, 16_000];

/**
 * Takes a step until its effect is seen, as a person would who sees that nothing happened: VS Code
 * loses a key or a click where it draws anew or moves the focus at that moment.
 * Rejects with the last reason where the effect never comes.
 * @param step does no harm where it is taken twice; it gets the milliseconds that it may wait for something.
 * @param seen resolves as soon as the effect is there, and rejects where it is not in these milliseconds.
 */
export async function repeatUntil(
  step: (timeout: number) => Promise<unknown>,
  seen: (timeout: number) => Promise<unknown>,
): Promise<void> {
  let reason: unknown;
  for (const timeout of patience)
    try {
      await step(timeout);
      await seen(timeout);
      return;
    } catch (error) {
      // What is no waiting, such as a page that is closed, comes to nothing however often it is tried.
      if (!(error instanceof errors.TimeoutError)) throw error;
      reason = error;
    }
  throw reason;
}
