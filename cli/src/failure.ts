/** The command could not be carried out: exit code 2, and this one line on standard error. */
export class CommandFailure extends Error {}
