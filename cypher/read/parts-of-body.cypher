// Which departments, institutes and subsidiaries belong to a body, how many steps below it?
// parameters:
//   body: string — name, alias or id
// example: {"body": "教育部"}
// columns: body, part, kind, depth, chain
MATCH path = (part:Organization)-[:PART_OF|SUBSIDIARY_OF*1..4]->(body:Organization)
WHERE $body IN [body.id, body.name] + body.aliases
RETURN body.name AS body, part.name AS part,
       [label IN labels(part) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       length(path) AS depth, [node IN nodes(path) | node.name] AS chain
ORDER BY body, depth, part, chain
