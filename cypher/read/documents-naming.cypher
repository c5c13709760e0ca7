// Which documents name a body, person, event or policy, by which forms of its name, how often?
// parameters:
//   name: string — name, alias or id
// example: {"name": "上海市教育委员会"}
// columns: name, kind, source, published, forms, times, id
MATCH (document:Document)-[mention:MENTIONS]->(named:Entity)
WHERE $name IN [named.id, named.name] + named.aliases
RETURN named.name AS name, [label IN labels(named) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       document.source AS source, document.published AS published, [mention.name] + mention.aliases AS forms,
       mention.count AS times, named.id AS id
ORDER BY name, kind, id, source, forms
