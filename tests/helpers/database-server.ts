/** A database server of the run's own. */
export interface DatabaseServer {
  /** Makes an empty database. @returns the environment of an app that uses it */
  newDatabase(name: string): Promise<Record<string, string>>;
  /** Runs a statement as the server's administrator, in the server's own database unless another is named. @returns its rows */
  run(statement: string, database?: string): Promise<Record<string, unknown>[]>;
  start(): Promise<void>;
  /** Ends it as its administrator would; connections are closed. */
  stop(): Promise<void>;
}
