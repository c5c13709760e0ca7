// Which persons stand for a consortium's members, with which posts?
// parameters:
//   consortium: string — name, alias or id
// example: {"consortium": "京津冀汽车产业园区产教联合体"}
// columns: consortium, member, role, person, title, former, edge
MATCH (person:Person)-[post:HOLDS_POST]->(member:Organization)-[tie:MEMBER_OF]->(consortium:Consortium)
WHERE $consortium IN [consortium.id, consortium.name] + consortium.aliases
RETURN consortium.name AS consortium, member.name AS member, tie.role AS role, person.name AS person,
       post.title AS title, coalesce(post.former, false) AS former, post.key AS edge
ORDER BY consortium, member, role, person, title, edge
