/**
 * One table of errors: each code once, with the exit code of the command line and the cure.
 * `docs/errors.md` is held equal to it by a test.
 */
export const ERRORS = {
  USAGE: { exit: 2, cure: "See --help." },
  SETTING_INVALID: { exit: 2, cure: "Correct or unset the environment variable." },
  INPUT_NOT_FOUND: {
    exit: 1,
    cure: "Check the path; a folder, archive or glob must contain .txt, .html, .md, .docx or .pdf files.",
  },
  INPUT_UNREADABLE: { exit: 1, cure: "Check the file's permissions." },
  INPUT_EMPTY: { exit: 1, cure: "Save the page again with its text." },
  INPUT_BINARY: { exit: 1, cure: "Save it as text, HTML, Markdown, .docx or PDF." },
  INPUT_TOO_LARGE: { exit: 1, cure: "Split the file, or raise MAX_INPUT_MB." },
  INPUT_ENCODING: { exit: 1, cure: "Save the page again as UTF-8." },
  INPUT_DAMAGED: { exit: 1, cure: "Get or save the file again: it is cut off, or not what its name says." },
  INPUT_ENCRYPTED: { exit: 1, cure: "Open it with its password and save it without one." },
  INPUT_SCANNED: {
    exit: 1,
    cure: "Run text recognition (OCR) over it and give the result, or find the text elsewhere.",
  },
  INPUT_UNSAFE: { exit: 1, cure: "Do not trust the archive; if you do, unpack it yourself and give the folder." },
  URL_REFUSED: {
    exit: 1,
    cure: "Give a public http or https address; for your own network set ALLOW_PRIVATE_ADDRESSES=1.",
  },
  URL_FAILED: { exit: 1, cure: "Open the address in a browser; save the page and give the file if it works there." },
  INPUT_NOTHING_FOUND: {
    exit: 1,
    cure: "Check that the page is about a consortium and that its text was saved whole.",
  },
  SOURCE_NOT_READ: {
    exit: 1,
    cure: "Put the file back and run `ingest --refresh` again, or name the address: `ingest --refresh ADDRESS`.",
  },
  DOCUMENT_UNKNOWN: { exit: 1, cure: "`stats` lists the documents; give the source or the id as printed there." },
  ARCHIVE_INVALID: { exit: 1, cure: "Make the archive again with `dump`; nothing of this one was restored." },
  ARCHIVE_UNREADABLE: {
    exit: 1,
    cure: "Check the path and the permissions; standard input is kept in a temporary file, which needs space.",
  },
  OUTPUT_UNWRITABLE: {
    exit: 1,
    cure: "Check the path, the permissions and the space on the disk; nothing was written.",
  },
  GRAPH_NOT_EMPTY: { exit: 1, cure: "Restore into an empty graph: another DATA_DIR, or another Neo4j database." },
  GRAPH_NOT_DEMO: {
    exit: 1,
    cure: "Fill an empty graph, or one that `demo` filled: another DATA_DIR, or another Neo4j database.",
  },
  GRAPH_OLDER: {
    exit: 1,
    cure: "Run `consortium-graph migrate`; keep a `dump` of it before, made by the program that wrote it.",
  },
  GRAPH_NEWER: { exit: 1, cure: "Use the program of that version, or a later one." },
  GRAPH_UNFINISHED: {
    exit: 1,
    cure: "Run `consortium-graph restore` with the same file again: it goes on where it was.",
  },
  GRAPH_CHANGED: { exit: 1, cure: "Run it again while nothing is loaded or retracted." },
  DATA_DIR_FOREIGN: { exit: 1, cure: "Choose another folder with DATA_DIR, or empty this one." },
  DATA_DIR_BUSY: { exit: 1, cure: "Stop the other process, or choose another folder with DATA_DIR." },
  PORT_IN_USE: { exit: 1, cure: "Stop the other program, or choose another port with PORT." },
  STORE_UNAVAILABLE: { exit: 1, cure: "Check that Neo4j runs and NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD are right." },
  STORE_TIMEOUT: { exit: 1, cure: "Ask for less, or raise QUERY_TIMEOUT_MS." },
  STORE_FAILED: { exit: 1, cure: "The message is the engine's own; please report it." },
  CYPHER_REFUSED: { exit: 1, cure: "Only reading is allowed here: MATCH … RETURN, without procedures or LOAD CSV." },
  CYPHER_INVALID: { exit: 1, cure: "Correct the statement at the place named." },
  ANSWER_TRUNCATED: { exit: 1, cure: "Ask for less, or raise MAX_ROWS or MAX_ANSWER_MB." },
  CITATION_INVALID: { exit: 2, cure: "Give what `cite` printed, whole and unchanged." },
  CITATION_DIFFERS: { exit: 1, cure: "Cite the result of today, or restore the archive of that day and check there." },
  CYPHER_OFF: { exit: 1, cure: "Give a token the scope `cypher` in API_TOKENS where the server runs." },
  BODY_INVALID: { exit: 2, cure: "Send what the documentation of the address names, as one JSON object." },
  BODY_TOO_LARGE: { exit: 2, cure: "Send less at once." },
  MEDIA_TYPE: { exit: 2, cure: "Send JSON, with the header `Content-Type: application/json`." },
  QUERY_UNKNOWN: { exit: 2, cure: "`query --help` lists the questions." },
  PARAMETER_INVALID: {
    exit: 2,
    cure: "Give what the statement names, in its type; for a question of `query`, its head comment tells them.",
  },
  NOT_FOUND: { exit: 1, cure: "`search` finds ids by name." },
  AMBIGUOUS: {
    exit: 1,
    cure: "`entities` lists all that bear the name; ask for one of them by id, for a region by its code.",
  },
  ARGUMENT_INVALID: { exit: 2, cure: "The schema's description of the field tells what it takes." },
  CURSOR_INVALID: { exit: 2, cure: "Pass `pageInfo.endCursor` as `after`, or `startCursor` as `before`, unchanged." },
  PAGE_SIZE: { exit: 2, cure: "Ask for 1 to 100 and follow `pageInfo`." },
  QUERY_LIMIT: {
    exit: 2,
    cure: "Ask for less at once: smaller pages, fewer levels, fewer aliases; or ask in several requests.",
  },
  JUDGEMENT_INVALID: { exit: 2, cure: "`review --help` tells what a judgement takes." },
  JUDGEMENT_UNKNOWN: { exit: 1, cure: "`review log` lists the judgements with their ids." },
  JUDGEMENT_CONTRADICTS: { exit: 1, cure: "Undo one of the judgements named, or leave this one out." },
  MUTATIONS_OFF: { exit: 1, cure: "Set API_TOKENS where the server runs." },
  TOKEN_INVALID: { exit: 1, cure: "Send the header `Authorization: Bearer SECRET` with a secret of API_TOKENS." },
  SCOPE_MISSING: { exit: 1, cure: "Use a token that has the scope, or add it in API_TOKENS." },
  SUBSCRIPTIONS_FULL: { exit: 1, cure: "Close a subscription, ask again later, or raise MAX_SUBSCRIPTIONS." },
  INGEST_TIMEOUT: { exit: 1, cure: "Split the file, or raise INGEST_TIMEOUT_MS." },
  INGEST_BUSY: { exit: 1, cure: "Send it again when the others are read." },
  SERVER_CLOSING: { exit: 1, cure: "Send it again when the server is back." },
  RATE_LIMIT: { exit: 1, cure: "Wait as long as the header Retry-After says, or raise RATE_PER_MINUTE." },
  HOST_REFUSED: { exit: 1, cure: "Ask under a name of ALLOWED_HOSTS, or add this one there." },
  ORIGIN_REFUSED: { exit: 1, cure: "Add the page's origin to CORS_ORIGINS where the server runs." },
  OPERATIONS_FILE: { exit: 2, cure: 'PERSISTED_OPERATIONS names a JSON file like {"ID": "query …"}.' },
  OPERATION_UNKNOWN: { exit: 1, cure: "Send the id of an operation that stands in PERSISTED_OPERATIONS." },
  OPERATION_NOT_TRUSTED: { exit: 1, cure: "Send the id of a trusted operation in the place of the query." },
  LEDGER_LINE: { exit: 1, cure: "Correct the lines named and import the file again; the others are in." },
  LLM_UNAVAILABLE: {
    exit: 1,
    cure: "Ask again later: what was answered is kept. LLM_TIMEOUT_MS and LLM_RETRIES say how long is waited.",
  },
  LLM_REFUSED: { exit: 1, cure: "Check LLM_BASE_URL, LLM_API_KEY and LLM_MODEL." },
  LLM_ANSWER_INVALID: { exit: 1, cure: "Choose a model that answers in JSON, with LLM_MODEL." },
  LLM_BUDGET_SPENT: { exit: 1, cure: "Run again for the rest, or raise LLM_BUDGET_TOKENS or LLM_BUDGET_SECONDS." },
  INTERNAL: { exit: 1, cure: "The server's log has the details under this id; please report it." },
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** An error that a user may see: code, what was wrong with which input, and the cure. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly code: ErrorCode;
  /**
   * @param code   entry of ERRORS
   * @param reason names the input and what is wrong with it, without a full stop
   */
  constructor(code: ErrorCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.code = code;
  }
  get cure(): string {
    return ERRORS[this.code].cure;
  }
  get exit(): number {
    return ERRORS[this.code].exit;
  }
}
