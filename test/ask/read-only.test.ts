import { describe, expect, it } from "vitest";
import { assertReadOnly } from "../../src/ask/read-only.ts";
import { statementNames, statementSource } from "../../src/store/statements.ts";

describe("reads", () => {
  it.each(statementNames("read"))("%s", (name) => {
    expect(() => assertReadOnly(statementSource(name))).not.toThrow();
  });

  it.each([
    "MATCH (n) RETURN n.name;",
    "// what is there?\nMATCH (n) /* CREATE (m) */ RETURN count(*)",
    "OPTIONAL MATCH (n:School) RETURN n.set, n.`delete`, n.create.load",
    "RETURN 'CREATE (n)', \"DELETE\", '//', '/*', 'a;b', 'it''s', \"it's\"",
    "MATCH (n:Set)-[r:CREATE|MERGE_OF]->(m) RETURN r",
    "MATCH (n:`CREATE ``(n)`) RETURN `SET`",
    "RETURN {create: 1, `delete`: 2, set: {merge: 3}} AS map, $set, $`load`",
    "UNWIND $rows AS row RETURN row.a[1..2], 1.5e-3, 0xFF, -1",
    "MATCH p = shortestPath((a)-[*1..6]-(b)) RETURN [n IN nodes(p) | n.name]",
    "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) } RETURN COUNT { (n)--() }",
    "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN c",
    "MATCH (n) CALL { WITH n RETURN 1 AS one } RETURN one",
    "CALL db.labels() YIELD label RETURN label",
    "call DB.relationshipTypes()",
    "RETURN date.truncate('year', date('2024-06-18')), point.distance($a, $b)",
    "MATCH (始) WHERE 始.name = '创建' RETURN 始",
    "MATCH (n) RETURN n.start AS start, n.end AS end ORDER BY start",
    "RETURN 1 AS a UNION ALL RETURN 2 AS a",
  ])("%s", (text) => {
    expect(() => assertReadOnly(text)).not.toThrow();
  });
});

describe("refuses", () => {
  it.each([
    ["CREATE (n)", "CREATE"],
    ["MATCH (n) SET n.x = 1", "SET"],
    ["match (n) set n.x = 1", "set"],
    ["MATCH (n) DETACH DELETE n", "DETACH"],
    ["MATCH (n) REMOVE n:School", "REMOVE"],
    ["MERGE (n {id: 1}) RETURN n", "MERGE"],
    ["MATCH (n) FOREACH (x IN [1] | SET n.x = x)", "FOREACH"],
    ["MATCH (n) INSERT (m) RETURN m", "INSERT"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD"],
    ["WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD"],
    ["WITH 1 AS x LOAD/**/CSV FROM 'http://x' AS line RETURN line", "LOAD"],
    ["USE system MATCH (n) RETURN n", "USE"],
    ["CALL { USE other MATCH (n) RETURN n } RETURN n", "USE"],
    ["MATCH (n) CALL (n) { CREATE (m) } RETURN n", "CREATE"],
    ["MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN n", "SET"],
    ["MATCH (n) RETURN n; MATCH (m) DETACH DELETE m", "MATCH"],
    ["MATCH (n) RETURN n;;", ";"],
    ["DROP INDEX entity_name", "DROP"],
    ["SHOW USERS", "SHOW"],
    ["EXPLAIN MATCH (n) RETURN n", "EXPLAIN"],
    ["PROFILE MATCH (n) RETURN n", "PROFILE"],
    ["CYPHER runtime=slotted MATCH (n) RETURN n", "CYPHER"],
    ["CALL apoc.load.json('http://x') YIELD value RETURN value", "apoc.load.json"],
    ["CALL dbms.listConfig()", "dbms.listConfig"],
    ["MATCH (n) CALL db.create.setNodeVectorProperty(n, 'x', [1]) RETURN n", "db.create.setNodeVectorProperty"],
    ["CALL `db.labels`()", "db.labels"],
    ["CALL `apoc`.`cypher`.`doIt`('CREATE (n)', {})", "apoc.cypher.doIt"],
    ["RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})", "apoc.cypher.runFirstColumnSingle"],
    ["RETURN `genai`.`vector`.encode('x', 'OpenAI')", "genai.vector.encode"],
    ["// MATCH\nCREATE (n)", "CREATE"],
    ["RETURN '//' CREATE (n)", "CREATE"],
    ["RETURN 1.CREATE", "CREATE"],
    ["MATCH (a)-[*1..CREATE]-(b) RETURN a", "CREATE"],
    ["RETURN `x``` CREATE (n)", "CREATE"],
  ])("%s", (text, what) => {
    expect(() => assertReadOnly(text)).toThrow(
      expect.objectContaining({ code: "CYPHER_REFUSED", message: expect.stringContaining(what) }),
    );
  });

  it("what one engine reads as a string and another as code", () => {
    for (const text of [
      "RETURN 'a\\' CREATE (n) //'",
      'RETURN "a\\" CREATE (n) //"',
      "RETURN '\\u0027 CREATE (n) //'",
    ]) {
      expect(() => assertReadOnly(text)).toThrow(expect.objectContaining({ code: "CYPHER_REFUSED" }));
    }
  });

  it("text that is empty or does not end", () => {
    for (const text of ["", " // nothing", "RETURN 'a", 'RETURN "a', "RETURN `a", "RETURN 1 /* a"]) {
      expect(() => assertReadOnly(text)).toThrow(expect.objectContaining({ code: "CYPHER_INVALID" }));
    }
  });

  it("with the place of what is refused", () => {
    expect(() => assertReadOnly("MATCH (n)\nRETURN n\n  SET n.x = 1")).toThrow("(line 3, column 3)");
  });
});
