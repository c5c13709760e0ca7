// In which industries is a body, and by which word of its name?
// parameters:
//   ids: list of strings — ids of organizations
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, industries
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)-[tie:IN_INDUSTRY]->(industry:Industry)
  WITH industry, tie ORDER BY industry.code
  RETURN collect({code: industry.code, basis: tie.basis}) AS industries
}
RETURN id, industries
