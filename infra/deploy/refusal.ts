/** A stop that is expected, in a sentence or a few: printed without a stack trace. Anything else is a bug. */
export class DeployRefusal extends Error {}
