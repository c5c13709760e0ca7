// By which shortest chains of ties are two bodies, persons or events connected (at most 6 ties)?
// parameters:
//   from: string — name, alias or id
//   to: string — name, alias or id
//   limit: integer — how many chains at most
// example: {"from": "同济大学", "to": "上海蔚来汽车有限公司", "limit": 3}
// columns: length, names, ties, edges
MATCH (start:Entity) WHERE $from IN [start.id, start.name] + start.aliases
MATCH (goal:Entity) WHERE $to IN [goal.id, goal.name] + goal.aliases AND goal.id <> start.id
MATCH path = allShortestPaths((start)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF*..6]-(goal))
WITH length(path) AS length, [node IN nodes(path) | node.id] AS ids, [node IN nodes(path) | node.name] AS names,
     [tie IN relationships(path) | type(tie)] AS ties, [tie IN relationships(path) | tie.key] AS edges
ORDER BY edges
WITH length, ids, names, ties, collect(edges) AS chains
RETURN length, names, ties, chains[0] AS edges
ORDER BY length, names, ties, edges
LIMIT $limit
