// Which of these industries are in the graph, that is, is something tied to them?
// parameters:
//   ids: list of strings — ids of industries
// example: {"ids": ["industry_36"]}
// columns: id, code
UNWIND $ids AS id
MATCH (industry:Industry {id: id})
RETURN id, industry.code AS code
ORDER BY code
