// Which events are about these bodies?
// parameters:
//   ids: list of strings — ids of organisations
// columns: id
MATCH (body:Entity)
WHERE body.id IN $ids
MATCH (body)<-[:ABOUT]-(event)
RETURN DISTINCT event.id AS id
