// Which events are about these bodies?
// parameters:
//   ids: list of strings — ids of organisations
// columns: id
UNWIND $ids AS id
MATCH (event:Event)-[:ABOUT]->(:Organization {id: id})
RETURN DISTINCT event.id AS id
