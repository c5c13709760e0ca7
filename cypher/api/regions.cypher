// Which of these divisions are in the graph, that is, does something lie in them?
// parameters:
//   ids: list of strings — ids of regions
// example: {"ids": ["region_310000"]}
// columns: id, code
UNWIND $ids AS id
MATCH (region:Region {id: id})
RETURN id, region.code AS code
ORDER BY code
