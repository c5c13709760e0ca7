// Which events are about these bodies?
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: id
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)<-[:ABOUT]-(event)
RETURN DISTINCT event.id AS id
