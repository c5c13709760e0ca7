// Which events are about these bodies?
// parameters:
//   ids: list of strings — ids of organisations
// columns: id
UNWIND $ids AS id
MATCH (body:Entity {id: id})
MATCH (body)<-[:ABOUT]-(event:Event)
RETURN DISTINCT event.id AS id
