// Who or what bears a name, and what tells the bearers apart?
// parameters:
//   name: string — name or alias, or its pinyin without spaces or tones
// example: {"name": "李聿翻"}
// columns: name, kind, id, aliases, bodies, documents
MATCH (bearer:Entity)
WHERE $name IN [bearer.name, bearer.pinyin] + bearer.aliases
OPTIONAL MATCH (bearer)-[:HOLDS_POST|MEMBER_OF|PART_OF|ABOUT]->(body:Organization)
WITH DISTINCT bearer, body.name AS body ORDER BY body
WITH bearer, collect(body) AS bodies
RETURN bearer.name AS name, [label IN labels(bearer) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       bearer.id AS id, bearer.aliases AS aliases, bodies, bearer.documents AS documents
ORDER BY name, kind, id
