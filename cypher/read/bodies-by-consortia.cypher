// In how many consortia is each body a member, in which, and in which roles?
// parameters:
//   limit: integer — how many bodies at most
// example: {"limit": 10}
// columns: body, kind, consortia, memberships, id
MATCH (body:Organization)-[tie:MEMBER_OF]->(consortium:Consortium)
WITH body, consortium, tie ORDER BY consortium.name, tie.role, tie.key
WITH body, count(DISTINCT consortium) AS consortia, collect(tie.role + ' @ ' + consortium.name) AS memberships
RETURN body.name AS body, [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       consortia, memberships, body.id AS id
ORDER BY consortia DESC, body, id
LIMIT $limit
