// Where does a body lie, and what does that rest on?
// parameters:
//   ids: list of strings — ids of organizations
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, code, reason, basis, via
UNWIND $ids AS id
MATCH (body:Entity {id: id})
MATCH (body)-[location:LOCATED_IN]->(region:Region)
RETURN id, region.code AS code, location.reason AS reason, location.basis AS basis, location.via AS via
