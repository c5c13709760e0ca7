// Of which kinds of body is a consortium made up, and how many of each?
// parameters:
//   consortium: string — name, alias or id
// example: {"consortium": "京津冀汽车产业园区产教联合体"}
// columns: consortium, kind, stage, members, names
MATCH (member:Organization)-[:MEMBER_OF]->(c:Consortium)
WHERE $consortium IN [c.id, c.name] + c.aliases
WITH DISTINCT c, member ORDER BY member.name, member.id
WITH c, [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
     member.stage AS stage, collect(member.name) AS names
RETURN c.name AS consortium, kind, stage, size(names) AS members, names
ORDER BY consortium, c.id, members DESC, kind, stage
