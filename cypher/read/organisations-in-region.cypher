// Which organisations lie in a region, its parts included, and what does that rest on?
// parameters:
//   region: string — full name of the region
// example: {"region": "上海市"}
// columns: region, level, organisation, kind, reason, basis
MATCH (wide:Region {name: $region})<-[:WITHIN*0..2]-(part:Region)
MATCH (part)<-[location:LOCATED_IN]-(body:Organization)
RETURN part.name AS region, part.level AS level, body.name AS organisation,
       [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       location.reason AS reason, location.basis AS basis
ORDER BY part.code, kind, organisation, body.id
