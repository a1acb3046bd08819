/** Time as a host gives it; tests give one of their own, so that none of them has to wait. */
export interface Timer {
  /** Call back once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The timer of a host that has `setTimeout` and `clearTimeout`: Node or a browser. */
export function hostTimer<Handle>(
  setTimeout: (callback: () => void, milliseconds: number) => Handle,
  clearTimeout: (handle: Handle) => void,
): Timer {
  return {
    after(milliseconds, callback) {
      const handle = setTimeout(callback, milliseconds);
      return () => clearTimeout(handle);
    },
  };
}
