/** What can be given to a statement and comes out of it. */
export type SqlValue = string | number | null;

/** An open database. Every method throws what SQLite says, with its `code` ("SQLITE_CORRUPT"). */
export interface Connection {
  /** Statements without parameters or answer. */
  exec(sql: string): void;
  run(sql: string, ...values: readonly SqlValue[]): void;
  /** Rows as objects by the names of their columns. */
  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[];
  one<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  close(): void;
}

/** The part of the package's statements that is used. */
interface Statement {
  run(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): unknown[];
}

/** Thrown where this machine has no build of the database engine. */
export class EngineMissing extends Error {
  override readonly name = 'EngineMissing';
}

/**
 * Opens a database file, made where it is missing.
 *
 * @param path absolute
 * @throws EngineMissing where there is no engine for this machine
 */
export async function connect(path: string): Promise<Connection> {
  const database = new (await engine())(path);
  // A prepared statement costs as much as running it.
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql) as unknown as Statement;
    prepared.set(sql, made);
    return made;
  };
  return {
    exec: (sql) => void database.exec(sql),
    run: (sql, ...values) => void statement(sql).run(...values),
    all: <Row>(sql: string, ...values: readonly SqlValue[]) => statement(sql).all(...values) as Row[],
    // To the end of the rows: the package's own `get` leaves its statement open after the first, and with it the
    // reading transaction, which then sees nothing that others write and keeps the log from being cleared.
    one: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      statement(sql).all(...values)[0] as Row | undefined,
    close() {
      prepared.clear();
      database.close();
    },
  };
}

async function engine() {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    throw new EngineMissing('No database engine for this machine', { cause: error });
  }
}
