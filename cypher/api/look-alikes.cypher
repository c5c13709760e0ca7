// Which other persons bear the name of a person; which other bodies bear a body's name in a coarser form, or as an alias?
// parameters:
//   ids: list of strings — ids of persons or organizations
//   limit: integer — others at most for each way
// example: {"ids": ["@entity:唐以志", "@entity:上海国际汽车城产教联合体"], "limit": 100}
// columns: id, others
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (other:Entity {key: entity.key})
  WHERE entity:Person AND other:Person AND other.id <> entity.id
  WITH other ORDER BY other.id LIMIT $limit
  RETURN other.id AS other
  UNION
  MATCH (other:Entity {block: entity.block})
  WHERE entity:Organization AND other.id <> entity.id
  WITH other ORDER BY other.id LIMIT $limit
  RETURN other.id AS other
  UNION
  MATCH (entity)<-[:ALIAS_OF]-(alias:Alias)
  WHERE entity:Organization
  WITH alias
  MATCH (other:Entity {key: alias.id})
  WHERE other:Organization AND other.block IS NOT NULL AND other.id <> entity.id
  WITH DISTINCT other ORDER BY other.id LIMIT $limit
  RETURN other.id AS other
  UNION
  MATCH (alias:Alias {id: entity.key})-[:ALIAS_OF]->(other:Organization)
  WHERE entity.block IS NOT NULL AND other.id <> entity.id
  WITH DISTINCT other ORDER BY other.id LIMIT $limit
  RETURN other.id AS other
  UNION
  MATCH (entity)<-[:ALIAS_OF]-(:Alias)-[:ALIAS_OF]->(other:Organization)
  WHERE entity:Organization AND other.id <> entity.id
  WITH DISTINCT other ORDER BY other.id LIMIT $limit
  RETURN other.id AS other
  UNION
  MATCH (entity) RETURN null AS other
}
WITH id, other ORDER BY id, other
RETURN id, collect(DISTINCT other) AS others
ORDER BY id
