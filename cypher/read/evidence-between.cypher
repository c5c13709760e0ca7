// Which ties are there between two bodies, persons or events, and which sentences say so?
// parameters:
//   from: string — name, alias or id of one end
//   to: string — name, alias or id of the other end
// example: {"from": "北京市商业学校", "to": "京津冀汽车产业园区产教联合体"}
// columns: from, tie, to, quote, source, start, end, confidence, edge
MATCH (one:Entity) WHERE $from IN [one.id, one.name] + one.aliases
MATCH (other:Entity) WHERE $to IN [other.id, other.name] + other.aliases
MATCH (one)-[tie]-(other)
MATCH (statement:Statement {edge: tie.key})-[:`IN`]->(document:Document)
RETURN startNode(tie).name AS `from`, type(tie) AS tie, endNode(tie).name AS `to`, statement.quote AS quote,
       document.source AS source, statement.start AS start, statement.`end` AS `end`,
       statement.confidence AS confidence, tie.key AS edge
ORDER BY tie, `from`, `to`, source, start, `end`, edge, statement.id
