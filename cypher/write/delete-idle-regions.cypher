// Takes away divisions in which nothing lies any more, neither a body nor another division.
// parameters:
//   batch.ids: list of strings — ids of divisions
UNWIND $batch.ids AS id
MATCH (region:Region {id: id})
WHERE NOT EXISTS { (region)<-[:LOCATED_IN|WITHIN]-() }
DETACH DELETE region
