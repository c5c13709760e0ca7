import fc from "fast-check";

/** Statements that must never run, as words: what stands between words, and the case of letters, is made up. */
export const FORBIDDEN: readonly string[] = [
  "CREATE ( n :Intruder )",
  "MATCH ( n ) SET n.name = 'x' RETURN n",
  "MATCH ( n ) SET n :Intruder RETURN n",
  "MATCH ( n ) REMOVE n.name RETURN n",
  "MATCH ( n ) DELETE n",
  "MATCH ( n ) DETACH DELETE n",
  "MATCH ( n ) NODETACH DELETE n",
  "MERGE ( n :Intruder ) RETURN n",
  "MATCH ( n ) MERGE ( n ) - [ r :T ] -> ( n ) RETURN n",
  "MATCH ( n ) FOREACH ( x IN [ 1 ] | SET n.x = x )",
  "INSERT ( n :Intruder )",
  "MATCH ( n ) INSERT ( n ) - [ :T ] -> ( n )",
  "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/' AS line RETURN line",
  "WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  "USE system MATCH ( n ) RETURN n",
  "USE graph.byName ( 'system' ) MATCH ( n ) RETURN n",
  "CALL { USE system MATCH ( n ) RETURN n } RETURN n",
  "MATCH ( n ) CALL ( n ) { SET n.x = 1 } RETURN n",
  "MATCH ( n ) CALL ( n ) { CALL ( n ) { CREATE ( m ) } RETURN 1 AS one } RETURN one",
  "CALL { CREATE ( n ) } IN TRANSACTIONS",
  "UNWIND [ 1 ] AS x CALL ( x ) { MATCH ( n ) RETURN n } IN CONCURRENT TRANSACTIONS RETURN n",
  "CALL apoc.load.json ( 'http://127.0.0.1:1/' )",
  "CALL apoc.cypher.doIt ( 'CREATE (n)' , { } )",
  "CALL db.createLabel ( 'Intruder' )",
  "CALL db.index.fulltext.queryNodes ( 'a' , 'b' ) YIELD node RETURN node",
  "CALL dbms.listConfig ( ) YIELD name RETURN name",
  "OPTIONAL CALL dbms.listConfig ( ) YIELD name RETURN name",
  "MATCH ( n ) CALL dbms.setConfigValue ( 'a' , 'b' ) RETURN n",
  "CALL `dbms` . `listConfig` ( )",
  "RETURN apoc.cypher.runFirstColumnSingle ( 'CREATE (n)' , { } )",
  "RETURN genai.vector.encode ( 'x' , 'OpenAI' )",
  "EXPLAIN CREATE ( n )",
  "PROFILE CREATE ( n )",
  "PROFILE MATCH ( n ) DETACH DELETE n",
  "CYPHER 5 CREATE ( n )",
  "CYPHER 25 MATCH ( n ) SET n.x = 1",
  "MATCH ( n ) RETURN n ; CREATE ( m )",
  "RETURN 1 ; ; MATCH ( n ) DETACH DELETE n",
  "RETURN 1 AS a UNION CREATE ( n ) RETURN 1 AS a",
  "RETURN 1 AS a NEXT CREATE ( n )",
  "CREATE INDEX harm FOR ( n :School ) ON ( n.harm )",
  "DROP INDEX harm",
  "SHOW USERS",
  "TERMINATE TRANSACTIONS 'a'",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  "GRANT ROLE admin TO neo4j",
  "START DATABASE neo4j",
  "MATCH ( n ) WHERE EXISTS { CREATE ( m ) } RETURN n",
  "RETURN COUNT { MATCH ( n ) DETACH DELETE n }",
];

const inCase = (word: string) =>
  /['`]/.test(word) ? fc.constant(word) : fc.mixedCase(fc.constant(word), { untoggleAll: (text) => text });

/** White space and comments of every kind, some with code in them. */
const gap = fc
  .array(
    fc.constantFrom(
      " ",
      "\t",
      "\n",
      "\r\n",
      "\u00a0",
      "\u2003",
      "\u3000",
      "/**/",
      "/* RETURN 1 */",
      "/* ' */",
      '/* " */',
      "/* ` */",
      "/*/ */",
      "// RETURN 1\n",
      "// '\n",
      "// /*\n",
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(""));

/** A forbidden statement, written as hardly anybody would. */
export const disguised = fc
  .constantFrom(...FORBIDDEN)
  .chain((text) =>
    fc
      .tuple(...text.split(" ").map((word) => fc.tuple(inCase(word), gap)))
      .map((words) => words.map(([word, after]) => word + after).join("")),
  );

/** What might end a string, a name or a comment earlier than it looks. */
const PAYLOADS = [
  "' CREATE (x:Intruder) //",
  '" CREATE (x:Intruder) //',
  "` CREATE (x:Intruder) //",
  "*/ CREATE (x:Intruder) //",
  "\n CREATE (x:Intruder) //",
  "\r CREATE (x:Intruder) //",
  "\u2028 CREATE (x:Intruder) //",
  "\u0085 CREATE (x:Intruder) //",
  "\\u0027 CREATE (x:Intruder) //",
  "\\' CREATE (x:Intruder) //",
  "\\\\' CREATE (x:Intruder) //",
  "'' CREATE (x:Intruder) //",
  "``) CREATE (x:Intruder) //",
  "`) CREATE (x:Intruder) //",
  "/*",
  "//",
  "\\",
  "x",
  "创建",
  "CREATE",
  "SET",
  "\u0000",
  "}",
  ") SET n.x = 1 //",
];
const payload = fc.array(fc.constantFrom(...PAYLOADS), { maxLength: 3 }).map((parts) => parts.join(""));
const text = fc.oneof(
  payload.map((inner) => `'${inner}'`),
  payload.map((inner) => `"${inner}"`),
  payload.map((inner) => `'${inner.replaceAll(/['\\]/g, "")}'`),
);
const name = fc.oneof(
  fc.constantFrom("name", "SET", "delete", "x", "名", "_1", "Load", "USE"),
  payload.map((inner) => `\`${inner}\``),
  payload.map((inner) => `\`${inner.replaceAll("`", "``")}\``),
);
const comment = fc.oneof(
  fc.constant(" "),
  payload.map((inner) => `/*${inner}*/`),
  payload.map((inner) => `//${inner}\n`),
);

/** Statements that read, with hostile strings, names and comments in their gaps: many are none, some are. */
export const spliced = fc
  .tuple(text, text, name, name, comment, comment)
  .chain(([one, other, first, second, here, there]) =>
    fc.constantFrom(
      `RETURN ${one} AS x${here}`,
      `RETURN ${one} + ${other} AS ${first}${here}`,
      `MATCH (n:${first} {${second}: ${one}})${here}RETURN n.${first} AS x${there}`,
      `MATCH (n)${here}WHERE n.${first} = ${one} RETURN n.name AS ${second}${there}`,
      `WITH {${first}: ${one}, b: ${other}} AS m${here} RETURN m.${first} AS x`,
      `MATCH (n) CALL (n) {${here}RETURN ${one} AS y } RETURN y${there}`,
      `UNWIND [${one}, ${other}] AS ${first} RETURN ${first}${there}`,
      `MATCH (n) RETURN [x IN [${one}] | x + ${other}] AS l${here}ORDER BY n.${first}${there}`,
      `RETURN CASE WHEN ${one} = ${other} THEN 1 ELSE 2 END AS ${first} UNION${here} RETURN 3 AS ${first}`,
    ),
  );
