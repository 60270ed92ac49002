/** What is done in steps; between two of them others can be served. */
export type Steps<Result> = Generator<void, Result, void>;
